import { nextPollIn, nextRetryIn } from '../../../chat/sync/poll-delay.ts'
import { type Failure, failureOf, PortalError } from '../../../portal/failure.ts'
import { isFrameShown } from '../../../shared/frame/is-frame-shown.ts'

/** Result of a poll; `skipped`: it was not needed, or its answer came too late. */
export type PollResult = 'change' | 'no-change' | 'skipped'

interface PollingOptions {
  poll: (signal: AbortSignal) => Promise<PollResult>
  /** A poll succeeded. */
  onSuccess: () => void
  /** A poll failed, or there is no network to poll over. */
  onFailure: (error: unknown) => void
}

export interface Polling {
  /**
   * Polls at once, or as soon as the poll that is under way has ended. Resolves when the new poll has ended, failed or
   * not; at once where the conditions forbid polling. Never rejects.
   */
  pollNow: () => Promise<void>
  stop: () => void
}

/**
 * Polls one request at a time, at growing intervals while nothing changes, only while the frame is visible and online;
 * at once when it is so again.
 */
export function startPolling({ poll, onSuccess, onFailure }: PollingOptions): Polling {
  const stopping = new AbortController()
  const { signal } = stopping
  let timer: ReturnType<typeof setTimeout> | undefined
  let changedAt = performance.now()
  let failures = 0
  /** Earliest time of the next poll, set by a throttled portal; by `performance.now()`, as `changedAt` is. */
  let notBefore = 0
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

  function schedule(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void pollOnce(), ms)
  }

  async function pollOnce(): Promise<void> {
    clearTimeout(timer)
    wasActive = isActive()
    isWanted = isPolling
    if (isPolling) return
    // Callers that come during this poll wait for the next one.
    const ended = waiting
    waiting = []
    if (wasActive) await pollUnguarded()
    for (const resolve of ended) resolve()
  }

  async function pollUnguarded(): Promise<void> {
    isPolling = true
    const ending = await poll(signal).catch((error: unknown) => ({ error }))
    isPolling = false
    if (signal.aborted) return
    if (typeof ending === 'object') fail(ending.error)
    else succeed(ending)
  }

  function succeed(result: PollResult): void {
    failures = 0
    if (result !== 'no-change') changedAt = performance.now()
    if (result !== 'skipped') onSuccess()
    if (isWanted) void pollOnce()
    else schedule(nextPollIn(performance.now() - changedAt))
  }

  function fail(error: unknown): void {
    failures += 1
    onFailure(error)
    const failure: Failure | null = failureOf(error)
    // A defect of the app ends the polling: the next poll would run into it again.
    if (failure === null) return
    const ms = nextRetryIn(failure, failures)
    if (failure.kind === 'throttled') notBefore = performance.now() + ms
    schedule(ms)
  }

  function pollNow(): Promise<void> {
    changedAt = performance.now()
    if (changedAt < notBefore) {
      schedule(notBefore - changedAt)
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
      void pollNow()
      return
    }
    clearTimeout(timer)
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
  schedule(nextPollIn(0))

  return {
    pollNow,
    stop() {
      clearTimeout(timer)
      view.disconnect()
      stopping.abort()
      for (const resolve of waiting) resolve()
    },
  }
}
