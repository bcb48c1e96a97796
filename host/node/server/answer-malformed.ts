import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Exchanges } from './exchanges.ts'
import type { ListenOptions } from './listen-options.ts'
import { REFUSALS, refusalOfError } from './refusal.ts'
import { refuseSocket } from './refuse.ts'

/** Answers what never becomes a request: what can't be read, what takes too long, and CONNECT. */
export function answerMalformed(
  server: Server,
  exchanges: Exchanges,
  { headers, log }: Pick<ListenOptions, 'headers' | 'log'>,
): void {
  /** Node tells of an error again for whatever comes after it. */
  const refused = new WeakSet<Duplex>()

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (refused.has(socket)) return
    const [exchange, ...more] = exchanges.on(socket)
    // What goes out now would stand before answers that others wait for.
    const isOutOfTurn =
      more.length > 0 || exchange?.outgoing.headersSent === true || exchange?.incoming.complete === true
    const isSilent = 'bytesRead' in socket && socket.bytesRead === 0
    // Nobody waits for an answer on a connection that is gone, or that a browser keeps for later.
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
