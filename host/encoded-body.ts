import { parseAccept } from 'hono/utils/accept'
import type { AppFile, Bytes } from './app-files.ts'

/** A body in the encoding that the browser takes, and the headers that go with it. */
export interface EncodedBody {
  body: Bytes
  headers: Record<string, string>
}

/** Picks brotli, else gzip, else the file as it is; `Vary` tells caches in every case. */
export function encodedBody(file: AppFile, acceptEncoding: string | undefined): EncodedBody {
  const accepted = new Set(
    parseAccept(acceptEncoding ?? '')
      .filter(({ q }) => q > 0)
      .map(({ type }) => type.toLowerCase()),
  )
  const compressed = file.br !== undefined || file.gzip !== undefined
  const headers: Record<string, string> = compressed ? { vary: 'Accept-Encoding' } : {}
  if (file.br !== undefined && accepted.has('br')) return encoded(file.br, 'br', headers)
  if (file.gzip !== undefined && accepted.has('gzip')) return encoded(file.gzip, 'gzip', headers)
  return { body: file.body, headers: { ...headers, 'content-length': String(file.body.byteLength) } }
}

function encoded(body: Bytes, encoding: string, headers: Record<string, string>): EncodedBody {
  return {
    body,
    headers: { ...headers, 'content-encoding': encoding, 'content-length': String(body.byteLength) },
  }
}
