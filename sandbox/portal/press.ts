/** The user activation of an opened page, which a write needs. */
export interface Press {
  isOn(): boolean
  /** True from the first press on. */
  hasBeenOn(): boolean
  /** Begins a press now. */
  start(): void
  /** Takes `navigator.userActivation.isActive` as the page's script reports it, with a short delay. */
  report(isActive: boolean): void
  /** Resolves to true while a press is on, or when the page reports one within `REPORT_MS`. */
  settled(): Promise<boolean>
}

/** Duration of a press in milliseconds, that of `navigator.userActivation` in browsers. */
export const PRESS_MS = 5_000
/**
 * Time limit of a page's report, in milliseconds: the page polls ten times a second, and its request takes a moment.
 */
const REPORT_MS = 400

/** A press that is off. By the machine's clock: a press is the user's, not the portal's. */
export function createPress(): Press {
  let until = 0
  let hasBeenOn = false
  let doesReport = false
  const waiters = new Set<() => void>()
  const isOn = () => performance.now() < until
  const start = () => {
    hasBeenOn = true
    until = performance.now() + PRESS_MS
    for (const notify of waiters) notify()
  }

  return {
    isOn,
    hasBeenOn: () => hasBeenOn,
    start,
    report: (isActive) => {
      doesReport = true
      if (isActive) start()
      else until = 0
    },
    settled: () => {
      // A press is known at once when no page reports.
      if (isOn() || !doesReport) return Promise.resolve(isOn())
      return new Promise((resolve) => {
        const end = (answer: boolean) => {
          clearTimeout(timer)
          waiters.delete(notify)
          resolve(answer)
        }
        const notify = () => end(true)
        const timer = setTimeout(() => end(false), REPORT_MS)
        waiters.add(notify)
      })
    },
  }
}
