import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { AnswerGate } from './answer-gate.ts'
import { discardBody, hasBody, keepForm } from './discard-body.ts'
import type { Exchange, Exchanges } from './exchanges.ts'
import type { ListenOptions } from './listen-options.ts'
import { type CommonHeaders, REFUSALS, type Refusal, refusalHeaders, refusalOfHead } from './refusal.ts'
import { refuse } from './refuse.ts'

/** Host name for HTTP/1.0 requests, which need no Host header. */
const HOST_OF_OLD_CLIENTS = 'localhost'

/**
 * Maximum number of unanswered requests on a connection. Browsers and proxies don't pipeline; each pipelined request
 * costs memory until its turn, and 3 MB of them would cost 800 MB.
 */
const MAX_PIPELINED = 64

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** Handles each request: refuses it by its head, or discards its body (see `keepsForm`) and lets the handler answer. */
export function requestListener(
  { fetch, keepsForm, headers, limits, stopping, fail }: ListenOptions,
  exchanges: Exchanges,
  gate: AnswerGate,
): Listener {
  const answer = getRequestListener(fetch, {
    hostname: HOST_OF_OLD_CLIENTS,
    // The body is read before the handler runs.
    autoCleanupIncoming: false,
    errorHandler: (error) => {
      if (error instanceof RequestError) return responseOf(REFUSALS.malformed, headers)
      fail(error)
      return responseOf(REFUSALS.failed, headers)
    },
  })

  async function handle(incoming: IncomingMessage, exchange: Exchange): Promise<void> {
    const refusal = refusalOfHead(incoming, limits.bodyBytes)
    if (refusal !== undefined) return refuse(incoming, exchange, refusal, headers)
    if (hasBody(incoming)) {
      if (incoming.headers.expect !== undefined) exchange.outgoing.writeContinue()
      const read = keepsForm?.(incoming) === true ? keepForm : discardBody
      const body = await read(incoming, limits.bodyBytes)
      if (body === 'too-large') return refuse(incoming, exchange, REFUSALS.bodyTooLarge, headers)
      if (body === 'gone') return
    }
    if (gate.opened !== undefined) await gate.opened
    await answer(incoming, exchange.outgoing)
  }

  return (incoming, outgoing) => {
    const { socket } = incoming
    // Pipelined in the same packet as the request above the limit.
    if (socket.destroyed) return
    const exchange = exchanges.open(incoming, outgoing)
    if (exchanges.on(socket).length > MAX_PIPELINED) {
      socket.destroy()
      return
    }
    if (stopping.aborted) outgoing.setHeader('connection', 'close')
    handle(incoming, exchange).catch((error: unknown) => {
      fail(error)
      outgoing.destroy()
    })
  }
}

function responseOf(refusal: Refusal, common: CommonHeaders): Response {
  return new Response(refusal.text, { status: refusal.status, headers: refusalHeaders(refusal, common) })
}
