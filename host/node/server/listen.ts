import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerMalformed } from './answer-malformed.ts'
import { keepExchanges } from './exchanges.ts'
import type { ListenOptions } from './listen-options.ts'
import { requestListener } from './request-listener.ts'
import { stopGracefully } from './stop-gracefully.ts'
import { tellOfTrouble } from './tell-of-trouble.ts'

/** A server that listens. */
export interface Listening {
  port: number
  /** When the last connection has ended, after `stopping`. */
  ended: Promise<void>
}

/** Node looks this often for requests that take too long: often enough for the shortest limit. */
const MAX_CHECK_MS = 1_000
const CHECKS_WITHIN_LIMIT = 4

/** Listens, within limits. A port that can't be had is thrown. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { limits, port, address, stopping } = options
  const exchanges = keepExchanges(options.log)
  const listener = requestListener(options, exchanges)
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersWithinMs,
    requestTimeout: limits.requestWithinMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(MAX_CHECK_MS, limits.headersWithinMs / CHECKS_WITHIN_LIMIT),
    // We refuse it ourselves, so that it is logged.
    requireHostHeader: false,
  })
  // For whoever doesn't read the answer; later than a request's own limit, which has an answer.
  server.timeout = limits.requestWithinMs + limits.headersWithinMs
  server.maxConnections = limits.connections
  // Node hides headers beyond its own limit from us, such as a body's length; their size has a limit already.
  server.maxHeadersCount = 0
  server.on('request', listener)
  server.on('checkContinue', listener)
  server.on('checkExpectation', listener)
  answerMalformed(server, exchanges, options)
  const stop = stopGracefully(server, exchanges, options.stop)
  // Not `once` of node:events, which takes an error that the server outlives for its end.
  const ended = new Promise<void>((resolve) => server.once('close', resolve))
  server.listen({ port, ...(address === undefined ? {} : { host: address }) })
  await once(server, 'listening')
  tellOfTrouble(server, limits.connections, options.warn)
  stopping.addEventListener('abort', () => {
    stop().catch(options.fail)
  })
  return { port: (server.address() as AddressInfo).port, ended }
}
