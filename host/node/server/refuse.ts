import type { IncomingMessage } from 'node:http'
import type { Exchange } from './exchanges.ts'
import { type CommonHeaders, type Refusal, refusalHeaders } from './refusal.ts'

/** How long what a client still sends is thrown away: closed at once, the connection would take the answer with it. */
export const LINGER_MS = 1_000

/** Answers a request by a refusal, and ends its connection. */
export function refuse(
  incoming: IncomingMessage,
  exchange: Exchange,
  refusal: Refusal,
  common: CommonHeaders,
): void {
  const { outgoing } = exchange
  exchange.refusedBy = refusal.status
  outgoing.writeHead(refusal.status, refusalHeaders(refusal, common))
  outgoing.write(refusal.text)
  const end = () => {
    clearTimeout(tooLong)
    outgoing.end()
  }
  const tooLong = setTimeout(end, LINGER_MS)
  incoming.once('end', end)
  incoming.once('close', end)
  incoming.resume()
}
