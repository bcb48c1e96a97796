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
  const accepted = acceptedEncodings(acceptEncoding)
  return (['br', 'gzip'] as const).find((name) => file[name] !== undefined && accepted.has(name))
}

/** True when `Accept-Encoding` names an encoding, in lower case here, and doesn't refuse it by `q=0`. */
export function acceptsEncoding(acceptEncoding: string | null, name: string): boolean {
  return acceptEncoding !== null && acceptedEncodings(acceptEncoding).has(name)
}

function acceptedEncodings(acceptEncoding: string): ReadonlySet<string> {
  const named = parseAccept(acceptEncoding).filter(({ q }) => q > 0)
  return new Set(named.map(({ type }) => type.toLowerCase()))
}

/** A file's delta to the version that `Available-Dictionary` names; throws where it has none. */
export function deltaBody(file: AppFile, dictionary: string): EncodedBody {
  const delta = file.deltas?.get(dictionary)
  if (delta === undefined) throw new Error(`The file has no delta for ${dictionary}`)
  const headers = encodedBody(delta, undefined).headers
  return { body: delta.body, headers: { ...headers, 'content-encoding': 'dcz', vary: variesBy(file) ?? '' } }
}

/** A file in an encoding that it has; sets `Vary` in every case. */
export function encodedBody(file: AppFile, encoding: Encoding | undefined): EncodedBody {
  const body = (encoding && file[encoding]) ?? file.body
  const headers: Record<string, string> = { 'content-length': String(body.byteLength) }
  if (encoding !== undefined) headers['content-encoding'] = encoding
  const vary = variesBy(file)
  if (vary !== undefined) headers['vary'] = vary
  // A strong ETag identifies bytes, so each encoding has its own.
  if (file.tag !== undefined) headers['etag'] = encoding ? `"${file.tag}-${encoding}"` : `"${file.tag}"`
  return { body, headers }
}

/** The request headers that decide on a file's encoding, for `Vary`. */
function variesBy({ br, gzip, deltas }: AppFile): string | undefined {
  if (deltas !== undefined) return 'Accept-Encoding, Available-Dictionary'
  return br === undefined && gzip === undefined ? undefined : 'Accept-Encoding'
}
