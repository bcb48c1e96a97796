import type { IncomingMessage } from 'node:http'

/** Result of reading a body: read completely, above the limit, or the connection closed first. */
export type BodyEnd = 'complete' | 'too-large' | 'gone'

/**
 * Reads a request's body to its end and discards it, since it contains the access token. Reading to the end lets
 * clients that write everything before they read receive the answer.
 */
export function discardBody(incoming: IncomingMessage, maxBytes: number): Promise<BodyEnd> {
  return new Promise((resolve) => {
    let bytes = 0
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes > maxBytes) resolve('too-large')
    })
    incoming.once('end', () => resolve('complete'))
    // A broken connection also emits `error` on the body; the access log records it as aborted.
    incoming.once('error', () => resolve('gone'))
    incoming.once('close', () => resolve('gone'))
  })
}

/** True when the headers announce a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}
