import { createHash } from 'node:crypto'
import type { Bytes } from '../app-files.ts'

/** First bytes of `dcz`, Dictionary-Compressed Zstandard (RFC 9842, section 5); SHA-256 of the dictionary follows. */
const MAGIC = Uint8Array.of(0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0)
const HASH_BYTES = 32

/** Bytes before the Zstandard frame. */
const HEADER_BYTES = MAGIC.byteLength + HASH_BYTES

/** The head of `dcz`, before its Zstandard frame: 40 bytes that name the dictionary. */
export function dczHeader(dictionary: Uint8Array): Bytes {
  const hash = createHash('sha256').update(dictionary).digest()
  return new Uint8Array([...MAGIC, ...hash])
}

/** The `Available-Dictionary` that `dcz` is for. Throws when the bytes are no `dcz`. */
export function availableDictionaryOf(dcz: Uint8Array): string {
  const isDcz = dcz.byteLength > HEADER_BYTES && MAGIC.every((byte, index) => dcz[index] === byte)
  if (!isDcz) throw new Error('A .dcz file of the build is no Dictionary-Compressed Zstandard')
  const hash = dcz.subarray(MAGIC.byteLength, HEADER_BYTES)
  return `:${Buffer.from(hash).toString('base64')}:`
}
