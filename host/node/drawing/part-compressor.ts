import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { Bytes } from '../../app-files.ts'
import type { PartCompressor } from '../../draw/drawing.ts'

/** As for whole pages (`compress-page.ts`). */
const BROTLI_QUALITY = 6
const GZIP_LEVEL = 6
/**
 * Logarithm of the window's size, 64 kB. A page waits for its portal with its compressor: 0.5 MB each, 2.3 MB by the default of
 * 4 MB. A page of 70 kB has the same bytes, in two thirds of the time.
 */
const BROTLI_WINDOW = 16

/** Creates a compressor for one page, which is flushed after each part. */
export function createCompressor(encoding: 'br' | 'gzip'): PartCompressor {
  const stream =
    encoding === 'br'
      ? createBrotliCompress({
          params: {
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_LGWIN]: BROTLI_WINDOW,
          },
        })
      : createGzip({ level: GZIP_LEVEL })
  let made: Buffer[] = []
  stream.on('data', (chunk: Buffer) => made.push(chunk))
  const take = (): Bytes => {
    const bytes = new Uint8Array(Buffer.concat(made))
    made = []
    return bytes
  }
  const step = (start: (done: () => void) => void) =>
    new Promise<Bytes>((resolve, reject) => {
      stream.once('error', reject)
      start(() => {
        stream.off('error', reject)
        resolve(take())
      })
    })
  return {
    part: (bytes) =>
      step((done) => {
        stream.write(bytes)
        stream.flush(done)
      }),
    last: (bytes) =>
      step((done) => {
        stream.once('end', done)
        stream.end(bytes)
      }),
    destroy: () => stream.destroy(),
  }
}
