import {
  compressUsingDict,
  createCCtx,
  createDCtx,
  decompressUsingDict,
  freeCCtx,
  freeDCtx,
  init,
} from '@bokuweb/zstd-wasm'
import { dczHeader } from '../../host/node/dcz.ts'

/** The highest level whose windows every decoder of `dcz` must take; they hold file and dictionary. */
const LEVEL = 19

let started: Promise<void> | undefined

/**
 * A file as `dcz` (RFC 9842, section 5): compressed with a dictionary that the browser has. Rejects when decoding doesn't
 * give the file back: a browser that gets a wrong delta has no script, and no second answer.
 */
export async function deltaOf(file: Uint8Array, dictionary: Uint8Array): Promise<Uint8Array> {
  // Once a process: started again, the encoder reads another memory than it is given.
  started ??= init()
  await started
  const frame = compressed(file, dictionary)
  if (!decompressed(frame, dictionary).equals(file))
    throw new Error('The Zstandard encoder made a wrong delta')
  return Buffer.concat([dczHeader(dictionary), frame])
}

function compressed(file: Uint8Array, dictionary: Uint8Array): Uint8Array {
  const context = createCCtx()
  try {
    return compressUsingDict(context, file, dictionary, LEVEL)
  } finally {
    freeCCtx(context)
  }
}

function decompressed(frame: Uint8Array, dictionary: Uint8Array): Buffer {
  const context = createDCtx()
  try {
    return Buffer.from(decompressUsingDict(context, frame, dictionary))
  } finally {
    freeDCtx(context)
  }
}
