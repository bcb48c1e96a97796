import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type CommonHeaders, type Refusal, refusalHeaders } from './refusal.ts'
import { LINGER_MS } from './refuse.ts'

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
