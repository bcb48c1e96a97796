import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Exchanges } from './exchanges.ts'

/** Times of a graceful stop. */
export interface Stop {
  /** Time in which new requests are still accepted, in milliseconds. */
  delayMs: number
  /** Time until remaining connections are destroyed, in milliseconds, including the delay. */
  withinMs: number
}

/** Gives the function that stops a server: after the delay it accepts no new connections, and answers open requests. */
export function stopGracefully(
  server: Server,
  exchanges: Exchanges,
  { delayMs, withinMs }: Stop,
): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  /** Also closes connections that never carried a byte: browsers open them in advance, and Node doesn't count them as idle. */
  const closeUnused = () => {
    server.closeIdleConnections()
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }
  return async () => {
    const timer = setTimeout(() => server.closeAllConnections(), withinMs)
    for (const { outgoing } of exchanges.all()) {
      // A head that is already sent announced keep-alive.
      if (outgoing.headersSent) outgoing.once('close', closeUnused)
      else outgoing.setHeader('connection', 'close')
    }
    await sleep(delayMs)
    server.close(() => clearTimeout(timer))
    closeUnused()
  }
}
