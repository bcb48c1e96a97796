/** Whether somebody has just pressed something in an opened page, which a write needs. */
export interface Press {
  isOn(): boolean
  /** Somebody presses now. */
  start(): void
  /** What the page's script sees of it (`navigator.userActivation.isActive`), a moment late. */
  report(isActive: boolean): void
  /** Whether it is on, or a page that reports tells so within a moment. */
  settled(): Promise<boolean>
}

/** As long as a browser takes a press for one (`navigator.userActivation`). */
export const PRESS_MS = 5_000
/** How long a page may take to tell of a press: it looks ten times a second, and its report must come in. */
const REPORT_MS = 400

/** Of a page that nobody has pressed anything in. By the machine's clock: a press is a person's, not the portal's. */
export function createPress(): Press {
  let until = 0
  let doesReport = false
  const waiting = new Set<() => void>()
  const isOn = () => performance.now() < until
  const start = () => {
    until = performance.now() + PRESS_MS
    for (const tell of waiting) tell()
  }

  return {
    isOn,
    start,
    report: (isActive) => {
      doesReport = true
      if (isActive) start()
      else until = 0
    },
    settled: () => {
      // Without a page to report it, a press is known at once.
      if (isOn() || !doesReport) return Promise.resolve(isOn())
      return new Promise((resolve) => {
        const end = (answer: boolean) => {
          clearTimeout(timer)
          waiting.delete(tell)
          resolve(answer)
        }
        const tell = () => end(true)
        const timer = setTimeout(() => end(false), REPORT_MS)
        waiting.add(tell)
      })
    },
  }
}
