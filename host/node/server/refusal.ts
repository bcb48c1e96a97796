import type { IncomingMessage } from 'node:http'

/** The headers of every answer, by name. */
export type CommonHeaders = Readonly<Record<string, string>>

/** An answer that the host gives without the handler, in one sentence. */
export interface Refusal {
  status: 400 | 405 | 408 | 413 | 417 | 431 | 500
  text: string
}

/** What the server refuses, and how. */
export const REFUSALS = {
  malformed: { status: 400, text: 'This is no HTTP request that can be understood.' },
  target: { status: 400, text: 'The request’s target must be a path.' },
  host: { status: 400, text: 'The request must have one Host header.' },
  connect: { status: 405, text: 'This server is no proxy.' },
  tooSlow: { status: 408, text: 'The request took too long to arrive.' },
  bodyTooLarge: { status: 413, text: 'The request’s body is too large.' },
  expectation: { status: 417, text: 'Nothing but 100-continue can be expected.' },
  failed: { status: 500, text: 'The server failed.' },
  headTooLarge: { status: 431, text: 'The request’s head is too large.' },
} as const satisfies Record<string, Refusal>

/**
 * How a refusal's text goes out, with the headers that every answer has; the connection ends with it, for what comes
 * after it may be anything.
 */
export function refusalHeaders({ text }: Refusal, common: CommonHeaders): Record<string, string> {
  return {
    ...common,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
    connection: 'close',
  }
}

/** What decides whether a request is refused by its head alone. */
export type RequestHead = Pick<IncomingMessage, 'url' | 'httpVersion' | 'headers' | 'rawHeaders'>

/** Why a request isn't answered by the handler, as far as its head tells. Node itself has refused what is ambiguous. */
export function refusalOfHead(head: RequestHead, maxBodyBytes: number): Refusal | undefined {
  if (!head.url?.startsWith('/')) return REFUSALS.target
  const hosts = head.rawHeaders.filter(
    (text, index) => index % 2 === 0 && text.toLowerCase() === 'host',
  ).length
  if (hosts > 1 || (hosts === 0 && head.httpVersion !== '1.0')) return REFUSALS.host
  const { expect, 'content-length': length } = head.headers
  if (expect !== undefined && expect.toLowerCase() !== '100-continue') return REFUSALS.expectation
  if (length !== undefined && Number(length) > maxBodyBytes) return REFUSALS.bodyTooLarge
  return undefined
}

const BY_CODE: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: REFUSALS.tooSlow,
  HPE_HEADER_OVERFLOW: REFUSALS.headTooLarge,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: REFUSALS.bodyTooLarge,
}

/** The answer to what Node couldn't read as a request, by the error's code. */
export function refusalOfError({ code = '' }: NodeJS.ErrnoException): Refusal {
  return BY_CODE[code] ?? REFUSALS.malformed
}
