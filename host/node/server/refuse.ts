import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Exchange } from './exchanges.ts'
import { type CommonHeaders, type Refusal, refusalHeaders } from './refusal.ts'

/** Time in which a refused client's further data is discarded, in milliseconds: closing at once would lose the answer. */
const LINGER_MS = 1_000

/** Answers a request with a refusal and closes its connection. */
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
    clearTimeout(timer)
    outgoing.end()
  }
  const timer = setTimeout(end, LINGER_MS)
  incoming.once('end', end)
  incoming.once('close', end)
  incoming.resume()
}

/** Answers on a raw socket that Node no longer reads requests from, and closes it. Returns the number of bytes sent. */
export function refuseSocket(socket: Duplex, refusal: Refusal, common: CommonHeaders): number {
  const headers = Object.entries(refusalHeaders(refusal, common)).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const answer = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${headers.join('')}\r\n${refusal.text}`
  // The client can close the connection before the answer is sent.
  socket.on('error', () => socket.destroy())
  socket.end(answer)
  socket.resume()
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => clearTimeout(timer))
  return Buffer.byteLength(answer)
}
