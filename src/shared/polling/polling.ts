import { nextRetryIn, pollingInterval } from '../../chat/sync/polling-interval.ts'
import { type Failure, failureOf, PortalError } from '../../portal/failure.ts'
import { isFrameShown } from '../frame/is-frame-shown.ts'
import { watchAttention } from '../frame/watch-attention.ts'
import { createPollRate, type PollSource, UntoldPoll } from './poll-source.ts'
import { HEARD_WITHIN_MS, joinPolls, type PollPlace, type SharedPolls } from './shared-polls.ts'

/** Result of a poll; `skipped`: it was not needed, or its answer came too late. */
export type PollResult = 'done' | 'skipped'

interface PollingOptions {
  /** Polls for changes. Rejects with `UntoldPoll` where a heard poll tells this page nothing. */
  poll: (signal: AbortSignal, source: PollSource) => Promise<PollResult>
  /** A poll succeeded. */
  onSuccess: () => void
  /** A poll failed, or there is no network to poll over. */
  onFailure: (error: unknown) => void
}

export interface Polling {
  /**
   * Polls at once, or as soon as the poll that is under way has ended, after a press that changed something. Resolves
   * when the new poll has ended, failed or not; at once where the conditions forbid polling. Never rejects.
   */
  pollNow: () => Promise<void>
  /** Shares polls with the browser's other pages of this place from now on; null: polls for this page alone. */
  share: (place: PollPlace | null) => void
  stop: () => void
}

/** Time after which a page that met another one's poll under way begins anew, in milliseconds. */
const BUSY_MS = 2_000
/** Longest time for which a portal's refusal holds back the polls of a press, in milliseconds. */
const MOST_HELD_BACK_MS = 60_000

/**
 * Polls one request at a time, as often as the user's attention asks for (`pollingInterval`), only while the frame is
 * visible and online; at once when it is so again, or when attention comes back.
 */
export function startPolling({ poll, onSuccess, onFailure }: PollingOptions): Polling {
  const stopping = new AbortController()
  const { signal } = stopping
  const attention = watchAttention(followAttention)
  const rate = createPollRate()
  /** A poll that is shared with no page. */
  const ownSource: PollSource = {
    isHeard: false,
    through: (portal) => ({
      batch: (commands, aborted) => {
        rate.note()
        return portal.batch(commands, aborted)
      },
    }),
  }
  let shared: SharedPolls | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Times by `performance.now()`: of the timer, of the end of the last poll, and before which a portal wants none. */
  let dueAt = Number.POSITIVE_INFINITY
  let endedAt = performance.now()
  let notBefore = 0
  /** Time since which another page has been busy, by the same clock; null: none is. */
  let busySince: number | null = null
  let failures = 0
  let lastFailure: Failure | null = null
  let throttled = 0
  /** True after a defect of the app: the next poll would run into it again. */
  let isBroken = false
  let isPolling = false
  /** True when another poll was asked for during the present one. */
  let isWanted = false
  /** Callbacks of `pollNow` that wait for the next poll to end. */
  let waiting: (() => void)[] = []
  let isInView = true
  let wasActive = isActive()

  function isActive(): boolean {
    return isFrameShown() && isInView && navigator.onLine
  }

  /** Time of the next poll, by the attention that there is now. */
  function nextAt(): number {
    const interval = pollingInterval({
      sinceWritingMs: attention.sinceWritingMs(),
      sinceAttentionMs: attention.sinceAttentionMs(),
      throttled,
      pollsPerSecond: rate.perSecond(),
    })
    const delay = lastFailure === null ? interval : Math.max(interval, nextRetryIn(lastFailure, failures))
    return Math.max(notBefore, endedAt + delay)
  }

  function schedule(at: number): void {
    clearTimeout(timer)
    dueAt = at
    timer = setTimeout(() => void pollAlone(), Math.max(0, at - performance.now()))
  }

  function unschedule(): void {
    clearTimeout(timer)
    dueAt = Number.POSITIVE_INFINITY
  }

  function followAttention(isBack: boolean): void {
    // Without a timer a poll is under way, or nothing is polled.
    if (dueAt === Number.POSITIVE_INFINITY) return
    const at = isBack ? Math.max(notBefore, performance.now()) : nextAt()
    if (at < dueAt) schedule(at)
  }

  /** Polls unless another page polls this chat just now, whose answer is told to this one. */
  async function pollAlone(): Promise<void> {
    unschedule()
    wasActive = isActive()
    if (!wasActive || isPolling) return
    const now = performance.now()
    busySince ??= now
    // A page that is frozen keeps its lock.
    if (shared === null || now - busySince >= HEARD_WITHIN_MS) return await run(newSource())
    const lastEnd = endedAt
    const isRun = await shared.runAlone(async () => {
      // Meanwhile a press may have polled, or another page's poll have been heard.
      if (!isPolling && endedAt === lastEnd && !signal.aborted && isActive()) await run(newSource())
    })
    if (!isRun && !isPolling && dueAt === Number.POSITIVE_INFINITY && !signal.aborted) {
      schedule(performance.now() + BUSY_MS)
    }
  }

  /** Polls whatever other pages do. */
  async function pollOnce(): Promise<void> {
    unschedule()
    wasActive = isActive()
    isWanted = isPolling
    if (isPolling) return
    // Callers that come during this poll wait for the next one.
    const ended = waiting
    waiting = []
    if (wasActive) await run(newSource())
    for (const resolve of ended) resolve()
  }

  function newSource(): PollSource {
    return shared === null ? ownSource : shared.newSource()
  }

  function takeOver(source: PollSource): void {
    if (!isPolling && !isBroken && isActive()) void run(source)
  }

  async function run(source: PollSource): Promise<void> {
    unschedule()
    busySince = null
    isPolling = true
    const ending = await poll(signal, source).catch((error: unknown) => ({ error }))
    isPolling = false
    if (signal.aborted) return
    if (typeof ending !== 'object') succeed(ending, source)
    else if (ending.error instanceof UntoldPoll) goOn()
    else fail(ending.error)
  }

  function succeed(result: PollResult, source: PollSource): void {
    if (result === 'done') {
      throttled = Math.max(0, throttled - 1)
      onSuccess()
    }
    if (result === 'done' || !source.isHeard) {
      failures = 0
      lastFailure = null
      endedAt = performance.now()
    }
    goOn()
  }

  function goOn(): void {
    if (isWanted) void pollOnce()
    else schedule(nextAt())
  }

  function fail(error: unknown): void {
    failures += 1
    endedAt = performance.now()
    onFailure(error)
    lastFailure = failureOf(error)
    isBroken = lastFailure === null
    if (lastFailure === null) return
    if (lastFailure.kind === 'throttled') {
      throttled += 1
      notBefore = endedAt + Math.min(lastFailure.retryInMs, MOST_HELD_BACK_MS)
    }
    schedule(nextAt())
  }

  function pollNow(): Promise<void> {
    attention.noteWriting()
    return pollSoon()
  }

  function pollSoon(): Promise<void> {
    if (performance.now() < notBefore) {
      schedule(notBefore)
      return Promise.resolve()
    }
    const ended = new Promise<void>((resolve) => waiting.push(resolve))
    void pollOnce()
    return ended
  }

  function followConditions(): void {
    const isActiveNow = isActive()
    if (isActiveNow === wasActive) return
    wasActive = isActiveNow
    if (isActiveNow) {
      attention.noteAttention()
      void pollSoon()
      return
    }
    unschedule()
    if (!navigator.onLine) onFailure(new PortalError({ kind: 'offline' }))
  }

  // The frame of a card's tab that is not chosen has no size, while its document stays "visible".
  for (const name of ['resize', 'online', 'offline']) {
    window.addEventListener(name, followConditions, { signal })
  }
  document.addEventListener('visibilitychange', followConditions, { signal })
  const view = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? isInView
    followConditions()
  })
  view.observe(document.documentElement)
  schedule(nextAt())

  return {
    pollNow,
    share(place) {
      shared?.leave()
      shared = place === null ? null : joinPolls(place, { onRequest: rate.note, onPoll: takeOver })
    },
    stop() {
      unschedule()
      attention.stop()
      shared?.leave()
      view.disconnect()
      stopping.abort()
      for (const resolve of waiting) resolve()
    },
  }
}
