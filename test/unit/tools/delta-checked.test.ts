import * as zstd from '@bokuweb/zstd-wasm'
import { expect, test, vi } from 'vitest'
import { deltaOf } from '../../../tools/dictionaries/delta.ts'

vi.mock('@bokuweb/zstd-wasm', async (importOriginal) => {
  const original = await importOriginal<typeof zstd>()
  return { ...original, compressUsingDict: vi.fn<typeof zstd.compressUsingDict>(original.compressUsingDict) }
})

const bytes = (text: string) => new TextEncoder().encode(text)

test('a delta that doesn’t decode to its file ends the build', async () => {
  const dictionary = bytes('the earlier script')
  expect((await deltaOf(bytes('the script'), dictionary)).byteLength).toBeGreaterThan(40)
  const { createCCtx, compressUsingDict } = await vi.importActual<typeof zstd>('@bokuweb/zstd-wasm')
  const ofAnother = compressUsingDict(createCCtx(), bytes('another script'), dictionary)
  vi.mocked(zstd.compressUsingDict).mockReturnValue(ofAnother)
  await expect(deltaOf(bytes('the script'), dictionary)).rejects.toThrow('wrong delta')
})
