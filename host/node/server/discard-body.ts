import type { IncomingMessage } from 'node:http'

/** Result of reading a body: read completely, above the limit, or the connection closed first. */
export type BodyEnd = 'complete' | 'too-large' | 'gone'

/**
 * Reads a request's body to its end and discards it, since it contains the access token. Reading to the end lets
 * clients that write everything before they read receive the answer. `keep` takes each part before it is discarded.
 */
export function discardBody(
  incoming: IncomingMessage,
  maxBytes: number,
  keep?: (chunk: Buffer) => void,
): Promise<BodyEnd> {
  return new Promise((resolve) => {
    let bytes = 0
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      keep?.(chunk)
      if (bytes > maxBytes) resolve('too-large')
    })
    incoming.once('end', () => resolve('complete'))
    // A broken connection also emits `error` on the body; the access log records it as aborted.
    incoming.once('error', () => resolve('gone'))
    incoming.once('close', () => resolve('gone'))
  })
}

/** Largest form that is kept for the handler, in bytes. A portal's has about 2 kB. */
const MAX_FORM_BYTES = 16_384

/**
 * As `discardBody`, but for the handler, which then finds the form as the request's body: `@hono/node-server` takes it from
 * `rawBody`. A larger form is discarded as any other body.
 */
export async function keepForm(incoming: IncomingMessage, maxBytes: number): Promise<BodyEnd> {
  const chunks: Buffer[] = []
  let bytes = 0
  const end = await discardBody(incoming, maxBytes, (chunk) => {
    bytes += chunk.byteLength
    if (bytes > MAX_FORM_BYTES) chunks.length = 0
    else chunks.push(chunk)
  })
  Object.assign(incoming, { rawBody: Buffer.concat(chunks) })
  return end
}

/** True when the headers announce a body. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}
