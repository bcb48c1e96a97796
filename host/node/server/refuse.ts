import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Exchange } from './exchanges.ts'
import { type CommonHeaders, type Refusal, refusalHeaders } from './refusal.ts'

/** How long what a client still sends is thrown away: closed at once, the connection would take the answer with it. */
const LINGER_MS = 1_000

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

/** Answers on a connection that Node has given up reading requests from, and ends it. Gives the bytes sent. */
export function refuseSocket(socket: Duplex, refusal: Refusal, common: CommonHeaders): number {
  const headers = Object.entries(refusalHeaders(refusal, common)).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const answer = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${headers.join('')}\r\n${refusal.text}`
  // Whoever is refused may be gone before the answer is.
  socket.on('error', () => socket.destroy())
  socket.end(answer)
  socket.resume()
  const tooLong = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => clearTimeout(tooLong))
  return Buffer.byteLength(answer)
}
