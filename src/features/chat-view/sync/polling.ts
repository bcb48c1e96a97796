import { nextPollIn, nextRetryIn } from '../../../chat/sync/poll-delay.ts'
import { type Failure, failureOf, PortalError } from '../../../portal/failure.ts'
import { isFrameShown } from '../../../shared/frame/is-frame-shown.ts'

/** What a look found; `skipped`: it wasn't needed, or came too late. */
export type PollResult = 'change' | 'no-change' | 'skipped'

interface PollingOptions {
  poll: (signal: AbortSignal) => Promise<PollResult>
  /** A look succeeded. */
  onSeen: () => void
  /** A look failed, or can't be made for now. */
  onMissed: (error: unknown) => void
}

export interface Polling {
  /**
   * Looks at once, or as soon as the look that is under way has ended. Resolves when that look has ended, however; at
   * once where none can be made for now.
   */
  pollNow: () => Promise<void>
  stop: () => void
}

/**
 * Looks again and again, ever more rarely while nothing happens, and only while somebody can see this frame and there is
 * a network; at once when that is so again. One look at a time.
 */
export function startPolling({ poll, onSeen, onMissed }: PollingOptions): Polling {
  const stopping = new AbortController()
  const { signal } = stopping
  let timer: ReturnType<typeof setTimeout> | undefined
  let happenedAt = Date.now()
  let failures = 0
  /** The portal asked not to come before. */
  let notBefore = 0
  let isPolling = false
  let isWanted = false
  /** Who waits for the next look to end. */
  let waiting: (() => void)[] = []
  let isInView = true
  let wasOpen = isOpen()

  function isOpen(): boolean {
    return isFrameShown() && isInView && navigator.onLine
  }

  function wait(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void pollOnce(), ms)
  }

  async function pollOnce(): Promise<void> {
    clearTimeout(timer)
    wasOpen = isOpen()
    isWanted = isPolling
    if (isPolling) return
    // Whoever asks during this look waits for the next.
    const waited = waiting
    waiting = []
    if (wasOpen) await pollUnguarded()
    for (const tell of waited) tell()
  }

  async function pollUnguarded(): Promise<void> {
    isPolling = true
    const ending = await poll(signal).catch((error: unknown) => ({ error }))
    isPolling = false
    if (signal.aborted) return
    if (typeof ending === 'object') missed(ending.error)
    else found(ending)
  }

  function found(ending: PollResult): void {
    failures = 0
    if (ending !== 'no-change') happenedAt = Date.now()
    if (ending !== 'skipped') onSeen()
    if (isWanted) void pollOnce()
    else wait(nextPollIn(Date.now() - happenedAt))
  }

  function missed(error: unknown): void {
    failures += 1
    onMissed(error)
    const failure: Failure | null = failureOf(error)
    // A defect of ours: there is no use in running into it again.
    if (failure === null) return
    const ms = nextRetryIn(failure, failures)
    if (failure.kind === 'throttled') notBefore = Date.now() + ms
    wait(ms)
  }

  function pollNow(): Promise<void> {
    happenedAt = Date.now()
    if (happenedAt < notBefore) {
      wait(notBefore - happenedAt)
      return Promise.resolve()
    }
    const ended = new Promise<void>((resolve) => waiting.push(resolve))
    void pollOnce()
    return ended
  }

  function compare(): void {
    const isOpenNow = isOpen()
    if (isOpenNow === wasOpen) return
    wasOpen = isOpenNow
    if (isOpenNow) {
      void pollNow()
      return
    }
    clearTimeout(timer)
    if (!navigator.onLine) onMissed(new PortalError({ kind: 'offline' }))
  }

  // In a tab of the card that isn't chosen the frame has no size, and says nevertheless that it is visible.
  for (const name of ['resize', 'online', 'offline']) window.addEventListener(name, compare, { signal })
  document.addEventListener('visibilitychange', compare, { signal })
  const view = new IntersectionObserver((entries) => {
    isInView = entries.at(-1)?.isIntersecting ?? isInView
    compare()
  })
  view.observe(document.documentElement)
  wait(nextPollIn(0))

  return {
    pollNow,
    stop() {
      clearTimeout(timer)
      view.disconnect()
      stopping.abort()
      for (const tell of waiting) tell()
    },
  }
}
