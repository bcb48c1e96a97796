import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { failureOf } from '../../portal/failure.ts'
import type { PollSource } from './poll-source.ts'
import { type Polling, type PollResult, startPolling } from './polling.ts'
import type { PollPlace } from './shared-polls.ts'

export interface PollingState {
  /** Time at which the data was last confirmed, while polls fail; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Polls at once, after a press that changed something; resolves when that poll has ended. Never rejects. */
  readonly pollNow: () => Promise<void>
}

/** Last failure of the polling of one query. */
interface LastFailure {
  /** The query's key, as JSON. */
  readonly key: string
  readonly staleSince: number | null
  /** Number of answers that the cache had had by then: times would depend on the device's clock. */
  readonly answers: number
  /** An error other than a `PortalError`, for the error boundary. */
  readonly defect: { readonly error: unknown } | null
}

const NO_POLL = { at: 0, answers: -1 }

/**
 * Keeps the cached answer of `queryKey` fresh once it is there. `poll` gets that answer, and returns the same object
 * where nothing changed: then nothing is rendered. Null: no polling. A failed poll leaves the answer in place. `place`:
 * what the browser's other pages have to have in common with this one to share polls; null: this page polls alone.
 */
export function usePolling<T>(
  queryKey: readonly unknown[],
  poll: ((known: T, signal: AbortSignal, source: PollSource) => Promise<T>) | null,
  place: PollPlace | null = null,
): PollingState {
  const queryClient = useQueryClient()
  const key = JSON.stringify(queryKey)
  const [last, setLast] = useState<LastFailure>({ key, staleSince: null, answers: 0, defect: null })
  const polling = useRef<Polling | null>(null)
  /** Time of the last poll that succeeded, and the number of answers that the cache had had by then. */
  const lastPoll = useRef(NO_POLL)
  const isOn = poll !== null

  const pollOnce = useEffectEvent(async (signal: AbortSignal, source: PollSource): Promise<PollResult> => {
    const state = queryClient.getQueryState<T>(queryKey)
    // A request for the whole answer brings all that a poll would.
    if (poll === null || state?.data === undefined || state.fetchStatus === 'fetching') return 'skipped'
    const known = state.data
    const polled = await poll(known, signal, source)
    const now = queryClient.getQueryState<T>(queryKey)
    // An answer that changed meanwhile is newer than this poll.
    if (signal.aborted || now?.data !== known || now.fetchStatus === 'fetching') return 'skipped'
    // After a failed request for the whole answer, a poll that succeeds ends the query's error state.
    if (polled !== known || now.status === 'error') queryClient.setQueryData<T>(queryKey, polled)
    const answers = queryClient.getQueryState<T>(queryKey)?.dataUpdateCount ?? 0
    lastPoll.current = { at: Date.now(), answers }
    return 'done'
  })
  const fail = useEffectEvent((error: unknown) => {
    const { dataUpdatedAt = 0, dataUpdateCount: answers = 0 } = queryClient.getQueryState(queryKey) ?? {}
    const defect = failureOf(error) === null ? { error } : null
    const staleSince = lastPoll.current.answers === answers ? lastPoll.current.at : dataUpdatedAt
    setLast({ key, staleSince, answers, defect })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key begins anew
  useEffect(() => {
    if (!isOn) return
    lastPoll.current = NO_POLL
    const started = startPolling({
      poll: (signal, source) => pollOnce(signal, source),
      onSuccess: () =>
        setLast((known) => (known.staleSince === null ? known : { ...known, staleSince: null })),
      onFailure: (error) => fail(error),
    })
    polling.current = started
    return () => {
      polling.current = null
      started.stop()
    }
  }, [key, isOn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new polling shares with nobody yet
  useEffect(() => polling.current?.share(place), [key, isOn, place])

  if (last.key === key && last.defect !== null) throw last.defect.error
  // A request for the whole answer may have succeeded since.
  const answers = queryClient.getQueryState(queryKey)?.dataUpdateCount ?? 0
  const isStale = last.key === key && answers > 0 && answers === last.answers
  return {
    staleSince: isStale ? last.staleSince : null,
    pollNow: useCallback(async () => polling.current?.pollNow(), []),
  }
}
