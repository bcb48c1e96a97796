import { REFUSALS, type Refusal } from './refusal.ts'

const BY_CODE: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: REFUSALS.tooSlow,
  HPE_HEADER_OVERFLOW: REFUSALS.headTooLarge,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: REFUSALS.bodyTooLarge,
}

/** The answer to what Node couldn't read as a request, by the error's code. */
export function malformed({ code = '' }: NodeJS.ErrnoException): Refusal {
  return BY_CODE[code] ?? REFUSALS.malformed
}
