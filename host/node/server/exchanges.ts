import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { LogEntry } from '../log/access-line.ts'

/** An open request and its response. */
export interface Exchange {
  incoming: IncomingMessage
  outgoing: ServerResponse
  /** Status of the refusal, if any; logged as answered even if the rest of the request closes the connection. */
  refusedBy: number | undefined
}

/** Registry of open exchanges; each is logged when it ends. */
export interface Exchanges {
  open(incoming: IncomingMessage, outgoing: ServerResponse): Exchange
  /** The open exchanges of a connection: several when the client pipelines requests. */
  on(socket: Duplex): readonly Exchange[]
  all(): readonly Exchange[]
}

/** Open exchanges of a connection, and the bytes already logged for it. */
interface Connection {
  /** Each exchange with the function that ends and logs it. */
  underWay: Map<Exchange, () => void>
  bytesLogged: number
}

/** Creates the registry. `ended` is called once for each exchange, however it ended. */
export function trackExchanges(ended: (entry: LogEntry) => void): Exchanges {
  const connections = new Map<Duplex, Connection>()

  function connectionOf(socket: Duplex): Connection {
    const known = connections.get(socket)
    if (known !== undefined) return known
    const connection: Connection = { underWay: new Map(), bytesLogged: 0 }
    connections.set(socket, connection)
    // Node doesn't close responses that are still queued behind others.
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
        // `finish` is also emitted on a destroyed connection.
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
