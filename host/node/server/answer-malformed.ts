import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { LogEntry } from '../log/access-line.ts'
import type { Exchanges } from './exchanges.ts'
import { malformed } from './malformed.ts'
import { REFUSALS } from './refusal.ts'
import { refuseSocket } from './refuse-socket.ts'

/** Answers what never becomes a request: what can't be read, what takes too long, and CONNECT. */
export function answerMalformed(server: Server, exchanges: Exchanges, log: (entry: LogEntry) => void): void {
  /** Node tells of an error again for whatever comes after it. */
  const refused = new WeakSet<Duplex>()

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (refused.has(socket)) return
    const exchange = exchanges.on(socket)
    const isSilent = 'bytesRead' in socket && socket.bytesRead === 0
    // Nobody waits for an answer: gone, or answered already, or a browser's connection kept for later.
    if (!socket.writable || exchange?.outgoing.headersSent === true || isSilent) {
      socket.destroy()
      return
    }
    refused.add(socket)
    const refusal = malformed(error)
    const bytes = refuseSocket(socket, refusal)
    if (exchange !== undefined) exchange.refusedBy = refusal.status
    else log({ method: undefined, target: undefined, status: refusal.status, bytes, ms: 0, isAborted: false })
  })

  server.on('connect', ({ method, url }, socket) => {
    const bytes = refuseSocket(socket, REFUSALS.connect)
    log({ method, target: url, status: REFUSALS.connect.status, bytes, ms: 0, isAborted: false })
  })
}
