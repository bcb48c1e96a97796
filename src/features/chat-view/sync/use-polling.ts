import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { failureOf } from '../../../portal/failure.ts'
import { type Polling, type PollResult, startPolling } from './polling.ts'

export interface PollingState {
  /** When what is shown was last known to be so, where looking has failed since; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Looks at once, after a press that changed something; resolves when that look has ended. */
  readonly pollNow: () => Promise<void>
}

/** What the polling at one query told. */
interface Told {
  readonly key: string
  readonly staleSince: number | null
  /** What isn't a failure of the portal is a defect of ours: the error boundary says so. */
  readonly defect: { readonly error: unknown } | null
}

/**
 * Keeps what is in the query cache fresh, from the time that it is there. `poll` gets what is known, and gives the same
 * object where nothing changed: then nothing is drawn anew. Null: it isn't to be looked at. A failure takes nothing away.
 */
export function usePolling<T>(
  queryKey: readonly unknown[],
  poll: ((known: T, signal: AbortSignal) => Promise<T>) | null,
): PollingState {
  const queryClient = useQueryClient()
  const key = JSON.stringify(queryKey)
  const [told, tell] = useState<Told>({ key, staleSince: null, defect: null })
  const polling = useRef<Polling | null>(null)
  const polledAt = useRef(0)
  const isOn = poll !== null

  const pollOnce = useEffectEvent(async (signal: AbortSignal): Promise<PollResult> => {
    const state = queryClient.getQueryState<T>(queryKey)
    // Whoever asks for the whole brings all that a look would.
    if (poll === null || state?.data === undefined || state.fetchStatus === 'fetching') return 'skipped'
    const known = state.data
    const seen = await poll(known, signal)
    const now = queryClient.getQueryState<T>(queryKey)
    if (signal.aborted || now?.data !== known || now.fetchStatus === 'fetching') return 'skipped'
    polledAt.current = Date.now()
    // Also what made asking for the whole fail is over.
    if (seen !== known || now.status === 'error') queryClient.setQueryData<T>(queryKey, seen)
    return seen === known ? 'no-change' : 'change'
  })
  const miss = useEffectEvent((error: unknown) => {
    const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    const defect = failureOf(error) === null ? { error } : null
    tell({ key, staleSince: Math.max(updatedAt, polledAt.current), defect })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key begins anew
  useEffect(() => {
    if (!isOn) return
    polledAt.current = 0
    const started = startPolling({
      poll: (signal) => pollOnce(signal),
      onSeen: () => tell((last) => (last.staleSince === null ? last : { ...last, staleSince: null })),
      onMissed: (error) => miss(error),
    })
    polling.current = started
    return () => {
      polling.current = null
      started.stop()
    }
  }, [key, isOn])

  if (told.key === key && told.defect !== null) throw told.defect.error
  // Somebody else may have asked for the whole since, and got it.
  const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0
  const isStale = told.key === key && told.staleSince !== null && updatedAt <= told.staleSince
  return {
    staleSince: isStale && updatedAt > 0 ? told.staleSince : null,
    pollNow: useCallback(async () => polling.current?.pollNow(), []),
  }
}
