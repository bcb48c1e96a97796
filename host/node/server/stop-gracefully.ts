import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Exchanges } from './exchanges.ts'

/** How a server ends. */
export interface Stop {
  /** How long requests are still taken. */
  delayMs: number
  /** When the last connection is cut off, the delay among it. */
  withinMs: number
}

/**
 * Gives the function that ends a server: once the delay is over nobody new is let in, and who is in gets their answer.
 */
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
  /** For Node, a connection that nothing has come by isn't idle; browsers open such ones ahead. */
  const closeUnused = () => {
    server.closeIdleConnections()
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }
  return async () => {
    const tooLong = setTimeout(() => server.closeAllConnections(), withinMs)
    for (const { outgoing } of exchanges.all()) {
      // Where the head is out already, it said that the connection stays.
      if (outgoing.headersSent) outgoing.once('close', closeUnused)
      else outgoing.setHeader('connection', 'close')
    }
    await sleep(delayMs)
    server.close(() => clearTimeout(tooLong))
    closeUnused()
  }
}
