import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAnswerGate } from './answer-gate.ts'
import { answerMalformed } from './answer-malformed.ts'
import { trackExchanges } from './exchanges.ts'
import type { ListenOptions } from './listen-options.ts'
import { requestListener } from './request-listener.ts'
import { stopGracefully } from './stop-gracefully.ts'
import { warnOfLostConnections } from './warn-of-lost-connections.ts'

/** A listening server. */
export interface Listening {
  port: number
  /** Resolves when the last connection has closed, after `stopping`. */
  ended: Promise<void>
}

/** Longest interval between Node's checks for slow requests, in milliseconds; shorter for short limits. */
const MAX_CHECK_MS = 1_000
const CHECKS_WITHIN_LIMIT = 4

/** Listens on a port, within limits. Rejects when the port can't be opened. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { limits, port, address, stopping } = options
  const exchanges = trackExchanges(options.log)
  const gate = createAnswerGate()
  const listener = requestListener(options, exchanges, gate)
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersWithinMs,
    requestTimeout: limits.requestWithinMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(MAX_CHECK_MS, limits.headersWithinMs / CHECKS_WITHIN_LIMIT),
    // The request listener refuses a missing Host header, so that the refusal is logged.
    requireHostHeader: false,
  })
  // Limit for clients that don't read the answer; longer than the request's limit, which is answered by 408.
  server.timeout = limits.requestWithinMs + limits.headersWithinMs
  server.maxConnections = limits.connections
  // Node drops headers beyond its own count, such as Content-Length; `maxHeaderSize` limits them already.
  server.maxHeadersCount = 0
  server.on('request', listener)
  server.on('checkContinue', listener)
  server.on('checkExpectation', listener)
  answerMalformed(server, exchanges, options)
  const stop = stopGracefully(server, exchanges, gate, options.stop)
  // Not `once` of node:events, which rejects on an `error` event that the server survives.
  const ended = new Promise<void>((resolve) => server.once('close', resolve))
  server.listen({ port, ...(address === undefined ? {} : { host: address }) })
  await once(server, 'listening')
  warnOfLostConnections(server, limits.connections, options.warn)
  stopping.addEventListener('abort', () => {
    stop().catch(options.fail)
  })
  return { port: (server.address() as AddressInfo).port, ended }
}
