import { parseAccept } from 'hono/utils/accept'
import type { AppFile, Bytes } from './app-files.ts'

/** Name of a compressed variant of a file. */
export type Encoding = 'br' | 'gzip'

/** A body in the negotiated encoding, with its headers. */
export interface EncodedBody {
  body: Bytes
  headers: Record<string, string>
}

/** Picks brotli, then gzip, then the uncompressed file (undefined), by `Accept-Encoding`. */
export function negotiatedEncoding(
  file: AppFile,
  acceptEncoding: string | null | undefined,
): Encoding | undefined {
  if (!acceptEncoding || (file.br === undefined && file.gzip === undefined)) return undefined
  const accepted = new Set(
    parseAccept(acceptEncoding)
      .filter(({ q }) => q > 0)
      .map(({ type }) => type.toLowerCase()),
  )
  return (['br', 'gzip'] as const).find((name) => file[name] !== undefined && accepted.has(name))
}

/** A file in an encoding that it has; sets `Vary` in every case. */
export function encodedBody(file: AppFile, encoding: Encoding | undefined): EncodedBody {
  const body = (encoding && file[encoding]) ?? file.body
  const headers: Record<string, string> = { 'content-length': String(body.byteLength) }
  if (encoding !== undefined) headers['content-encoding'] = encoding
  if (file.br !== undefined || file.gzip !== undefined) headers['vary'] = 'Accept-Encoding'
  // A strong ETag identifies bytes, so each encoding has its own.
  if (file.tag !== undefined) headers['etag'] = encoding ? `"${file.tag}-${encoding}"` : `"${file.tag}"`
  return { body, headers }
}
