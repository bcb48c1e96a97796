import type { IncomingMessage } from 'node:http'

/** How the reading of a body ended: with its end, with more than is taken, or with the connection. */
export type BodyEnd = 'complete' | 'too-large' | 'gone'

/**
 * Reads a request's body to its end and forgets it: the access token is in it, and nobody here has use for that. An
 * answer before the end would be lost by clients that only read once they have written.
 */
export function discardBody(incoming: IncomingMessage, maxBytes: number): Promise<BodyEnd> {
  return new Promise((resolve) => {
    let bytes = 0
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes > maxBytes) resolve('too-large')
    })
    incoming.once('end', () => resolve('complete'))
    // A connection that breaks is an error of the body's as well as its end: the access log tells of it.
    incoming.once('error', () => resolve('gone'))
    incoming.once('close', () => resolve('gone'))
  })
}

/** Whether a body comes with a request. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}
