import { endProcess } from './end-process.ts'

/** Window in which a second signal counts as the first, in milliseconds: npm repeats the terminal's signal. */
const SAME_SIGNAL_WITHIN_MS = 500

/** Stops the host on SIGTERM or SIGINT: gracefully on the first, at once on a second. */
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
