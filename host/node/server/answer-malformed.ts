import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Exchanges } from './exchanges.ts'
import type { ListenOptions } from './listen-options.ts'
import { REFUSALS, refusalOfError } from './refusal.ts'
import { refuseSocket } from './refuse.ts'

/** Answers input that never becomes a `request` event: malformed or slow requests, and CONNECT. */
export function answerMalformed(
  server: Server,
  exchanges: Exchanges,
  { headers, log }: Pick<ListenOptions, 'headers' | 'log'>,
): void {
  /** Sockets already refused: Node emits `clientError` again for data that follows. */
  const refused = new WeakSet<Duplex>()

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (refused.has(socket)) return
    const [exchange, ...more] = exchanges.on(socket)
    // An answer now would be sent before the answers to earlier pipelined requests.
    const isOutOfTurn =
      more.length > 0 || exchange?.outgoing.headersSent === true || exchange?.incoming.complete === true
    const isSilent = 'bytesRead' in socket && socket.bytesRead === 0
    // No answer on a closed connection, nor on one that a browser opened in advance.
    if (!socket.writable || isOutOfTurn || isSilent) {
      socket.destroy()
      return
    }
    refused.add(socket)
    const refusal = refusalOfError(error)
    const bytes = refuseSocket(socket, refusal, headers)
    if (exchange !== undefined) exchange.refusedBy = refusal.status
    else log({ method: undefined, target: undefined, status: refusal.status, bytes, ms: 0, isAborted: false })
  })

  server.on('connect', ({ method, url }, socket) => {
    const bytes = refuseSocket(socket, REFUSALS.connect, headers)
    log({ method, target: url, status: REFUSALS.connect.status, bytes, ms: 0, isAborted: false })
  })
}
