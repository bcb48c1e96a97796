import type { Server } from 'node:http'
import { counted } from '../log/counted.ts'

const TELL_EVERY_MS = 1_000

/** Says what happens to connections before they are ours, however often that is. */
export function tellOfTrouble(server: Server, maxConnections: number, warn: (text: string) => void): void {
  server.on(
    'drop',
    counted(TELL_EVERY_MS, (count) =>
      warn(
        `Connections above the limit of ${maxConnections} (MAX_CONNECTIONS) were closed unanswered: ${count}.`,
      ),
    ),
  )
  let reason = ''
  const notAccepted = counted(TELL_EVERY_MS, (count) =>
    warn(`Connections could not be accepted (${reason}): ${count}.`),
  )
  server.on('error', (error) => {
    reason = error.message
    notAccepted()
  })
}
