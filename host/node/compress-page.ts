import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Bytes } from '../app-files.ts'
import type { Compress } from '../page/prepare-page.ts'

/** Compresses the page on Node, as hard as it goes: it happens once a start. */
export const compressPage: Compress = (text) => ({
  br: own(
    brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      },
    }),
  ),
  gzip: own(gzipSync(text, { level: constants.Z_BEST_COMPRESSION })),
})

/** A buffer of Node's pool may be shared; a Response needs bytes of its own. */
function own(buffer: Buffer): Bytes {
  return new Uint8Array(buffer)
}
