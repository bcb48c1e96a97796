import { nextLookIn, nextTryIn } from '../chat/fresh/next-look.ts'
import { type Failure, failureOf, PortalError } from '../portal/failure.ts'
import { isFrameShown } from './is-frame-shown.ts'

/** What a look found; `skipped`: it wasn't needed, or came too late. */
export type Found = 'change' | 'no-change' | 'skipped'

interface Looking {
  look: (signal: AbortSignal) => Promise<Found>
  /** A look succeeded. */
  onSeen: () => void
  /** A look failed, or can't be made for now. */
  onMissed: (error: unknown) => void
}

export interface Looks {
  /**
   * Looks at once, or as soon as the look that is under way has ended. Resolves when that look has ended, however; at
   * once where none can be made for now.
   */
  lookNow: () => Promise<void>
  stop: () => void
}

/**
 * Looks again and again, ever more rarely while nothing happens, and only while somebody can see this frame and there is
 * a network; at once when that is so again. One look at a time.
 */
export function startLooks({ look, onSeen, onMissed }: Looking): Looks {
  const stopping = new AbortController()
  const { signal } = stopping
  let timer: ReturnType<typeof setTimeout> | undefined
  let happenedAt = Date.now()
  let failures = 0
  /** The portal asked not to come before. */
  let notBefore = 0
  let isLooking = false
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
    timer = setTimeout(() => void lookOnce(), ms)
  }

  async function lookOnce(): Promise<void> {
    clearTimeout(timer)
    wasOpen = isOpen()
    isWanted = isLooking
    if (isLooking) return
    // Whoever asks during this look waits for the next.
    const waited = waiting
    waiting = []
    if (wasOpen) await lookUnwatched()
    for (const tell of waited) tell()
  }

  async function lookUnwatched(): Promise<void> {
    isLooking = true
    const ending = await look(signal).catch((error: unknown) => ({ error }))
    isLooking = false
    if (signal.aborted) return
    if (typeof ending === 'object') missed(ending.error)
    else found(ending)
  }

  function found(ending: Found): void {
    failures = 0
    if (ending !== 'no-change') happenedAt = Date.now()
    if (ending !== 'skipped') onSeen()
    if (isWanted) void lookOnce()
    else wait(nextLookIn(Date.now() - happenedAt))
  }

  function missed(error: unknown): void {
    failures += 1
    onMissed(error)
    const failure: Failure | null = failureOf(error)
    // A defect of ours: there is no use in running into it again.
    if (failure === null) return
    const ms = nextTryIn(failure, failures)
    if (failure.kind === 'throttled') notBefore = Date.now() + ms
    wait(ms)
  }

  function lookNow(): Promise<void> {
    happenedAt = Date.now()
    if (happenedAt < notBefore) {
      wait(notBefore - happenedAt)
      return Promise.resolve()
    }
    const ended = new Promise<void>((resolve) => waiting.push(resolve))
    void lookOnce()
    return ended
  }

  function compare(): void {
    const isOpenNow = isOpen()
    if (isOpenNow === wasOpen) return
    wasOpen = isOpenNow
    if (isOpenNow) {
      void lookNow()
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
  wait(nextLookIn(0))

  return {
    lookNow,
    stop() {
      clearTimeout(timer)
      view.disconnect()
      stopping.abort()
      for (const tell of waiting) tell()
    },
  }
}
