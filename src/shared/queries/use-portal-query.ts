import { useQuery } from '@tanstack/react-query'
import type { Failure } from '../../portal/failure.ts'
import { useAppContext } from '../app-context/app-context.tsx'
import type { TryAgainProps } from '../errors/try-again.tsx'
import { useFailure } from '../errors/use-failure.ts'
import type { portalQuery } from '../portal-query/portal-query.ts'

/** What a screen that asks the portal for one thing has to show. */
export interface PortalAnswer<T> {
  /** Undefined until there is an answer. */
  readonly data: T | undefined
  /** Why nothing is shown; null where there is something, or nothing yet. */
  readonly blocking: Failure | null
  /** Differs for each failure. */
  readonly attempt: number
  /** When `data` was read, where asking again has failed since; else null. Milliseconds. */
  readonly staleSince: number | null
  /** For the control that asks again. */
  readonly again: Pick<TryAgainProps, 'onRetry' | 'isRetrying'>
}

/**
 * Asks the portal by way of the query cache. A failure stays in sight until something better comes. An answer that
 * `stays` isn't taken away because asking again failed: it is marked as old.
 */
export function usePortalQuery<T>(
  portalsQuery: ReturnType<typeof portalQuery<T>>,
  stays: (data: T) => boolean,
): PortalAnswer<T> {
  const { portal } = useAppContext()
  // In a card's tab the first request is on its way already. In the left menu's app somebody came back to this.
  const isAskedAnew = portal?.entry.kind === 'left-menu'
  const query = useQuery({
    ...portalsQuery,
    refetchOnMount: isAskedAnew ? 'always' : true,
    // What is shown is kept fresh by looks (`use-freshness.ts`), which move nothing.
    refetchOnReconnect: ({ state }) => (state.status === 'success' ? false : 'always'),
  })
  const failure = useFailure(query, portalsQuery.queryKey.join(' '))
  const isStale = failure !== null && query.data !== undefined && stays(query.data)
  return {
    data: query.data,
    blocking: isStale ? null : failure,
    attempt: query.errorUpdatedAt,
    staleSince: isStale ? query.dataUpdatedAt : null,
    // A second press, or a countdown that ends meanwhile, waits for the request that is under way.
    again: { onRetry: () => void query.refetch({ cancelRefetch: false }), isRetrying: query.isFetching },
  }
}
