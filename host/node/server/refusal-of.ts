import type { IncomingMessage } from 'node:http'
import { REFUSALS, type Refusal } from './refusal.ts'

/** What decides whether a request is refused by its head alone. */
export type RequestHead = Pick<IncomingMessage, 'url' | 'httpVersion' | 'headers' | 'rawHeaders'>

/** Why a request isn't answered by the handler, as far as its head tells. Node itself has refused what is ambiguous. */
export function refusalOf(head: RequestHead, maxBodyBytes: number): Refusal | undefined {
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
