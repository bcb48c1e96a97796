import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { LogEntry } from '../log/access-line.ts'

/** A request under way. */
export interface Exchange {
  outgoing: ServerResponse
  /** The status of a refusal: it has been answered even where the rest of the request cuts the connection off. */
  refusedBy: number | undefined
}

/** All requests under way; each is logged when it ends. */
export interface Exchanges {
  open(incoming: IncomingMessage, outgoing: ServerResponse): Exchange
  /** What is under way on a connection, if anything is. */
  on(socket: Duplex): Exchange | undefined
  all(): Iterable<Exchange>
}

/** Keeps the book of requests. `ended` is told of each once, however it ended. */
export function keepExchanges(ended: (entry: LogEntry) => void): Exchanges {
  const bySocket = new Map<Duplex, Exchange>()
  const bytesBefore = new WeakMap<Socket, number>()
  return {
    open(incoming, outgoing) {
      const { socket, method, url } = incoming
      const startedAt = performance.now()
      const exchange: Exchange = { outgoing, refusedBy: undefined }
      bySocket.set(socket, exchange)
      let isFinished = false
      outgoing.once('finish', () => {
        // A connection that was cut off finishes its writes, too.
        isFinished = !socket.destroyed
      })
      outgoing.once('close', () => {
        if (bySocket.get(socket) === exchange) bySocket.delete(socket)
        // Several requests share a connection: what it sent before is theirs.
        const bytes = socket.bytesWritten - (bytesBefore.get(socket) ?? 0)
        bytesBefore.set(socket, socket.bytesWritten)
        ended({
          method,
          target: url,
          status: exchange.refusedBy ?? (outgoing.headersSent ? outgoing.statusCode : undefined),
          bytes,
          ms: performance.now() - startedAt,
          isAborted: exchange.refusedBy === undefined && !isFinished,
        })
      })
      return exchange
    },
    on: (socket) => bySocket.get(socket),
    all: () => bySocket.values(),
  }
}
