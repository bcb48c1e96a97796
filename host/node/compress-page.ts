import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Bytes } from '../app-files.ts'
import type { Compress } from '../page/prepare-page.ts'

/**
 * The page is compressed during the request for each portal that isn't cached, and anyone can invent portal names.
 * Measured on a page of 12 KB: this level takes 0.3 ms for 3.4 KB, the highest (11) 24 ms for 3.0 KB; both fit in one
 * flight of packets.
 */
const BROTLI_QUALITY = 6

/** zlib's default: 0.4 ms, and 4 bytes more than the highest level. */
const GZIP_LEVEL = 6

/** Compresses the page with Node's zlib. */
export const compressPage: Compress = (text) => ({
  br: own(
    brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      },
    }),
  ),
  gzip: own(gzipSync(text, { level: GZIP_LEVEL })),
})

/** Copies the bytes: a `Buffer` can share the memory of Node's pool. */
function own(buffer: Buffer): Bytes {
  return new Uint8Array(buffer)
}
