import { useQuery } from '@tanstack/react-query'
import type { Failure } from '../../portal/failure.ts'
import { useAppContext } from '../app-context/app-context.tsx'
import type { Retry } from '../errors/try-again.tsx'
import { useFailure } from '../errors/use-failure.ts'
import type { portalQuery } from '../portal-query/portal-query.ts'

/** The answer of a portal query, for a screen. */
export interface PortalAnswer<T> {
  /** Undefined until there is an answer. */
  readonly data: T | undefined
  /** Failure that stands in place of the data; null while there is data, or no answer yet. */
  readonly blocking: Failure | null
  /** Number that differs for each failure. */
  readonly attempt: number
  /** Time at which `data` was read, where a later request failed; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Props of the control that sends the request again. */
  readonly again: Retry
}

/**
 * Runs a portal query by way of the cache. A failure stays until a request succeeds. Data that `stays` is kept, marked
 * as stale, when a later request fails.
 */
export function usePortalQuery<T>(
  options: ReturnType<typeof portalQuery<T>>,
  stays: (data: T) => boolean,
): PortalAnswer<T> {
  const { portal } = useAppContext()
  // The left menu's app comes back to earlier screens; a card's tab has its first request under way already.
  const refetchesOnMount = portal?.entry.kind === 'left-menu'
  const query = useQuery({
    ...options,
    refetchOnMount: refetchesOnMount ? 'always' : true,
    // Data is kept fresh by polling (`shared/polling/use-polling.ts`), which moves nothing on the screen.
    refetchOnReconnect: ({ state }) => (state.status === 'success' ? false : 'always'),
  })
  const failure = useFailure(query, options.queryKey.join(' '))
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
