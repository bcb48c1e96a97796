import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { LogEntry } from '../log/access-line.ts'

/** A request under way. */
export interface Exchange {
  incoming: IncomingMessage
  outgoing: ServerResponse
  /** The status of a refusal: it has been answered even where the rest of the request cuts the connection off. */
  refusedBy: number | undefined
}

/** All requests under way; each is logged when it ends. */
export interface Exchanges {
  open(incoming: IncomingMessage, outgoing: ServerResponse): Exchange
  /** What is under way on a connection: several where a client doesn't wait for answers. */
  on(socket: Duplex): readonly Exchange[]
  all(): readonly Exchange[]
}

/** What a connection has to do yet, and what it has sent so far. */
interface Connection {
  /** Each with what ends it. */
  underWay: Map<Exchange, () => void>
  bytesLogged: number
}

/** Keeps the book of requests. `ended` is told of each once, however it ended. */
export function keepExchanges(ended: (entry: LogEntry) => void): Exchanges {
  const connections = new Map<Duplex, Connection>()

  function connectionOf(socket: Duplex): Connection {
    const known = connections.get(socket)
    if (known !== undefined) return known
    const connection: Connection = { underWay: new Map(), bytesLogged: 0 }
    connections.set(socket, connection)
    // Node doesn't end answers that still wait for their turn.
    socket.once('close', () => {
      for (const end of connection.underWay.values()) end()
      connections.delete(socket)
    })
    return connection
  }

  return {
    open(incoming, outgoing) {
      const { socket, method, url: target } = incoming
      const connection = connectionOf(socket)
      const startedAt = performance.now()
      const exchange: Exchange = { incoming, outgoing, refusedBy: undefined }
      let isFinished = false
      outgoing.once('finish', () => {
        // A connection that was cut off finishes its writes, too.
        isFinished = !socket.destroyed
      })
      const end = () => {
        if (!connection.underWay.delete(exchange)) return
        const { refusedBy } = exchange
        const bytes = socket.bytesWritten - connection.bytesLogged
        connection.bytesLogged = socket.bytesWritten
        ended({
          method,
          target,
          status: refusedBy ?? (outgoing.headersSent ? outgoing.statusCode : undefined),
          bytes,
          ms: performance.now() - startedAt,
          isAborted: refusedBy === undefined && !isFinished,
        })
      }
      connection.underWay.set(exchange, end)
      outgoing.once('close', end)
      return exchange
    },
    on: (socket) => [...(connections.get(socket)?.underWay.keys() ?? [])],
    all: () => [...connections.values()].flatMap(({ underWay }) => [...underWay.keys()]),
  }
}
