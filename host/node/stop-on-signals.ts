import { endProcess } from './end-process.ts'

/** npm passes a signal on that the terminal has sent already: so soon, a second one is the first. */
const SAME_SIGNAL_WITHIN_MS = 500

/** Stops the host by SIGTERM or SIGINT: gracefully by the first, at once by one more. */
export function stopOnSignals(stopping: AbortController): void {
  let askedAt: number | undefined
  const stop = () => {
    if (askedAt === undefined) {
      askedAt = performance.now()
      stopping.abort()
    } else if (performance.now() - askedAt > SAME_SIGNAL_WITHIN_MS) {
      endProcess()
    }
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
