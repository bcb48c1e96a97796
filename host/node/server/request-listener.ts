import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener, RequestError } from '@hono/node-server'
import { discardBody, hasBody } from './discard-body.ts'
import type { Exchange, Exchanges } from './exchanges.ts'
import type { ListenOptions } from './listen-options.ts'
import { type CommonHeaders, REFUSALS, type Refusal, refusalHeaders, refusalOfHead } from './refusal.ts'
import { refuse } from './refuse.ts'

/** What HTTP/1.0 doesn't have to say. */
const HOST_OF_OLD_CLIENTS = 'localhost'

/**
 * A connection's requests that aren't answered yet. Browsers and proxies send one after the other's answer; each that
 * is sent ahead costs memory until its turn, and 3 MB of them would cost 800 MB.
 */
const MAX_UNDER_WAY = 64

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** Takes each request: refused by its head, else its body is thrown away, and the handler answers. */
export function requestListener(
  { fetch, headers, limits, stopping, fail }: ListenOptions,
  exchanges: Exchanges,
): Listener {
  const answer = getRequestListener(fetch, {
    hostname: HOST_OF_OLD_CLIENTS,
    // The body has been read when the handler is asked.
    autoCleanupIncoming: false,
    errorHandler: (error) => {
      if (error instanceof RequestError) return responseOf(REFUSALS.malformed, headers)
      fail(error)
      return responseOf(REFUSALS.failed, headers)
    },
  })

  async function take(incoming: IncomingMessage, exchange: Exchange): Promise<void> {
    const refusal = refusalOfHead(incoming, limits.bodyBytes)
    if (refusal !== undefined) return refuse(incoming, exchange, refusal, headers)
    if (hasBody(incoming)) {
      if (incoming.headers.expect !== undefined) exchange.outgoing.writeContinue()
      const body = await discardBody(incoming, limits.bodyBytes)
      if (body === 'too-large') return refuse(incoming, exchange, REFUSALS.bodyTooLarge, headers)
      if (body === 'gone') return
    }
    await answer(incoming, exchange.outgoing)
  }

  return (incoming, outgoing) => {
    const { socket } = incoming
    // It came along with the one that was too many.
    if (socket.destroyed) return
    const exchange = exchanges.open(incoming, outgoing)
    if (exchanges.on(socket).length > MAX_UNDER_WAY) {
      socket.destroy()
      return
    }
    if (stopping.aborted) outgoing.setHeader('connection', 'close')
    take(incoming, exchange).catch((error: unknown) => {
      fail(error)
      outgoing.destroy()
    })
  }
}

function responseOf(refusal: Refusal, common: CommonHeaders): Response {
  return new Response(refusal.text, { status: refusal.status, headers: refusalHeaders(refusal, common) })
}
