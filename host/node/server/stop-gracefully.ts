import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { AnswerGate } from './answer-gate.ts'
import type { Exchanges } from './exchanges.ts'

/** Turns of the event loop in which queued connections are accepted; Node accepts one a turn. */
const MAX_TURNS = 100

/** Times of a graceful stop. */
export interface Stop {
  /** Time in which new connections are still accepted, in milliseconds. */
  delayMs: number
  /**
   * Time after the delay in which open connections still bring requests, in milliseconds: a client that keeps its
   * connection may have sent one before it learns of the stop.
   */
  graceMs: number
  /** Time until remaining connections are destroyed, in milliseconds, including delay and grace. */
  withinMs: number
}

/**
 * Gives the function that stops a server, in three steps: new connections for the delay, requests on open connections
 * for the grace, then the end of open requests. Each answer meanwhile has `connection: close` (`request-listener.ts`).
 */
export function stopGracefully(
  server: Server,
  exchanges: Exchanges,
  gate: AnswerGate,
  { delayMs, graceMs, withinMs }: Stop,
): () => Promise<void> {
  const sockets = new Set<Socket>()
  let accepted = 0
  server.on('connection', (socket: Socket) => {
    accepted += 1
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  /**
   * Also closes connections that never carried a byte: browsers open them in advance, and Node doesn't count them as
   * idle.
   */
  const closeUnused = () => {
    server.closeIdleConnections()
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  }
  /**
   * Closes the listener alone (`close` of an HTTP server also closes idle connections), once the system's queue of
   * connections is empty: those in it are reset.
   */
  const closeListener = async () => {
    // To the end of this turn: only a whole one shows an empty queue.
    await nextTurn()
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const before = accepted
      await nextTurn()
      if (accepted === before) break
    }
    NetServer.prototype.close.call(server)
  }
  return async () => {
    const limit = setTimeout(() => server.closeAllConnections(), withinMs)
    const ended = new Promise<'ended'>((resolve) => server.once('close', () => resolve('ended')))
    for (const { outgoing } of exchanges.all()) {
      if (!outgoing.headersSent) outgoing.setHeader('connection', 'close')
    }
    if (delayMs > 0) await sleep(delayMs)
    // A client that gets its answer connects anew, so that a busy host's queue would never be empty.
    await gate.holdDuring(closeListener)
    if ((await Promise.race([ended, sleep(graceMs, undefined, { ref: false })])) !== 'ended') {
      // A head that was sent before the stop announced keep-alive.
      for (const { outgoing } of exchanges.all()) outgoing.once('close', closeUnused)
      server.close()
      closeUnused()
      await ended
    }
    clearTimeout(limit)
  }
}
