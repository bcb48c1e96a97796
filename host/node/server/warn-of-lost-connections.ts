import type { Server } from 'node:http'
import { throttledCount } from '../log/throttled-count.ts'

const WARN_EVERY_MS = 1_000

/** Warns about connections that are dropped above the limit or can't be accepted, at most once a second with a count. */
export function warnOfLostConnections(
  server: Server,
  maxConnections: number,
  warn: (text: string) => void,
): void {
  server.on(
    'drop',
    throttledCount(WARN_EVERY_MS, (count) =>
      warn(
        `Connections above the limit of ${maxConnections} (MAX_CONNECTIONS) were closed unanswered: ${count}.`,
      ),
    ),
  )
  let reason = ''
  const warnOfError = throttledCount(WARN_EVERY_MS, (count) =>
    warn(`Connections could not be accepted (${reason}): ${count}.`),
  )
  server.on('error', (error) => {
    reason = error.message
    warnOfError()
  })
}
