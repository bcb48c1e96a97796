import type { IncomingMessage } from 'node:http'

/** Headers of every answer, by name. */
export type CommonHeaders = Readonly<Record<string, string>>

/** An error answer that the server gives without the handler; `text` is one sentence. */
export interface Refusal {
  status: 400 | 405 | 408 | 413 | 417 | 431 | 500
  text: string
}

/** All refusals of the server. */
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

/** Headers of a refusal: the common ones and `connection: close`, since data that follows can't be parsed reliably. */
export function refusalHeaders({ text }: Refusal, common: CommonHeaders): Record<string, string> {
  return {
    ...common,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
    connection: 'close',
  }
}

/** The parts of a request's head that decide about a refusal. */
export type RequestHead = Pick<IncomingMessage, 'url' | 'httpVersion' | 'headers' | 'rawHeaders'>

/** The refusal of a request by its head, or undefined. Node itself has already refused ambiguous heads. */
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

/** The refusal for a `clientError` of Node, by the error's code. */
export function refusalOfError({ code = '' }: NodeJS.ErrnoException): Refusal {
  return BY_CODE[code] ?? REFUSALS.malformed
}
