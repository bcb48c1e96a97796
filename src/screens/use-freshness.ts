import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { failureOf } from '../portal/failure.ts'
import { type Found, type Looks, startLooks } from './start-looks.ts'

export interface Freshness {
  /** When what is shown was last known to be so, where looking has failed since; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Looks at once, after a press that changed something; resolves when that look has ended. */
  readonly lookNow: () => Promise<void>
}

/** What the looks at one query told. */
interface Told {
  readonly key: string
  readonly staleSince: number | null
  /** What isn't a failure of the portal is a defect of ours: the error boundary says so. */
  readonly defect: { readonly error: unknown } | null
}

/**
 * Keeps what is in the query cache fresh, from the time that it is there. `look` gets what is known, and gives the same
 * object where nothing changed: then nothing is drawn anew. Null: it isn't to be looked at. A failure takes nothing away.
 */
export function useFreshness<T>(
  queryKey: readonly unknown[],
  look: ((known: T, signal: AbortSignal) => Promise<T>) | null,
): Freshness {
  const queryClient = useQueryClient()
  const key = JSON.stringify(queryKey)
  const [told, tell] = useState<Told>({ key, staleSince: null, defect: null })
  const looks = useRef<Looks | null>(null)
  const seenAt = useRef(0)
  const isOn = look !== null

  const lookOnce = useEffectEvent(async (signal: AbortSignal): Promise<Found> => {
    const state = queryClient.getQueryState<T>(queryKey)
    // Whoever asks for the whole brings all that a look would.
    if (look === null || state?.data === undefined || state.fetchStatus === 'fetching') return 'skipped'
    const known = state.data
    const seen = await look(known, signal)
    const now = queryClient.getQueryState<T>(queryKey)
    if (signal.aborted || now?.data !== known || now.fetchStatus === 'fetching') return 'skipped'
    seenAt.current = Date.now()
    // Also what made asking for the whole fail is over.
    if (seen !== known || now.status === 'error') queryClient.setQueryData<T>(queryKey, seen)
    return seen === known ? 'no-change' : 'change'
  })
  const miss = useEffectEvent((error: unknown) => {
    const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    const defect = failureOf(error) === null ? { error } : null
    tell({ key, staleSince: Math.max(updatedAt, seenAt.current), defect })
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another key begins anew
  useEffect(() => {
    if (!isOn) return
    seenAt.current = 0
    const started = startLooks({
      look: (signal) => lookOnce(signal),
      onSeen: () => tell((last) => (last.staleSince === null ? last : { ...last, staleSince: null })),
      onMissed: (error) => miss(error),
    })
    looks.current = started
    return () => {
      looks.current = null
      started.stop()
    }
  }, [key, isOn])

  if (told.key === key && told.defect !== null) throw told.defect.error
  // Somebody else may have asked for the whole since, and got it.
  const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0
  const isStale = told.key === key && told.staleSince !== null && updatedAt <= told.staleSince
  return {
    staleSince: isStale && updatedAt > 0 ? told.staleSince : null,
    lookNow: useCallback(async () => looks.current?.lookNow(), []),
  }
}
