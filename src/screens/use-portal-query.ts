import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Failure, failureOf } from '../portal/failure.ts'
import type { portalQuery } from './portal-query.ts'
import { useSurroundings } from './surroundings.tsx'
import type { TryAgainProps } from './try-again.tsx'

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
  const { portal } = useSurroundings()
  // In a card's tab the first request is on its way already. In the left menu's app somebody came back to this.
  const isAskedAnew = portal?.entry.kind === 'left-menu'
  const query = useQuery({ ...portalsQuery, refetchOnMount: isAskedAnew ? 'always' : true })
  // The query forgets its failure as soon as it asks again.
  const [held, hold] = useState<Failure | null>(null)
  const failure = query.isError ? failureOf(query.error) : query.isSuccess ? null : held
  if (failure !== held) hold(failure)
  // What isn't a failure of the portal is a defect of ours: the error boundary says so.
  if (query.isError && failure === null) throw query.error

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
