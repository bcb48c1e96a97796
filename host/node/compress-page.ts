import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Bytes } from '../app-files.ts'
import type { Compress } from '../page/prepare-page.ts'

/**
 * The page is made anew for each portal that isn't remembered, while the portal waits, and anybody can make up names of
 * portals. Measured on our page of 12 KB: this level takes 0.3 ms for 3.4 KB, the highest (11) 24 ms for 3.0 KB; both
 * are one flight of packets.
 */
const BROTLI_QUALITY = 6

/** zlib's own default: 0.4 ms, and 4 bytes more than the highest level. */
const GZIP_LEVEL = 6

/** Compresses the page on Node. */
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

/** A buffer of Node's pool may be shared; a Response needs bytes of its own. */
function own(buffer: Buffer): Bytes {
  return new Uint8Array(buffer)
}
