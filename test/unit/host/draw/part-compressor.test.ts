import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createCompressor } from '../../../../host/node/drawing/part-compressor.ts'

const PARTS = ['first '.repeat(2_000), 'second '.repeat(2_000)]
const bytes = (text: string) => new TextEncoder().encode(text)

test.each(['br', 'gzip'] as const)('each part in %s can be read when it has arrived', async (encoding) => {
  const compressor = createCompressor(encoding)
  const decompressed = (all: Uint8Array, isWhole: boolean) =>
    (encoding === 'br'
      ? brotliDecompressSync(all, isWhole ? {} : { finishFlush: constants.BROTLI_OPERATION_FLUSH })
      : gunzipSync(all, isWhole ? {} : { finishFlush: constants.Z_SYNC_FLUSH })
    ).toString()
  const first = await compressor.part(bytes(PARTS[0] ?? ''))
  expect(decompressed(first, false)).toBe(PARTS[0])
  const last = await compressor.last(bytes(PARTS[1] ?? ''))
  expect(decompressed(Buffer.concat([first, last]), true)).toBe(PARTS.join(''))
  expect(first.byteLength + last.byteLength).toBeLessThan(500)
})

test('a page in brotli takes memory for a window of 64 kB only', async () => {
  const first = await createCompressor('br').part(bytes(PARTS[0] ?? ''))
  // RFC 7932, 9.1: a stream begins with its window; a bit of 0 is one of 16 bits.
  expect((first[0] ?? 1) & 1).toBe(0)
})
