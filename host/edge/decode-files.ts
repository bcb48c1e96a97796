import type { AppFile, AppFiles, Bytes } from '../app-files.ts'

/** An `AppFile` as embedded in the worker's code: bytes in base64. */
export interface EmbeddedFile {
  body: string
  br: string | undefined
  gzip: string | undefined
  tag: string | undefined
}

/** The built app by path, in the form embedded in the worker. */
export type EmbeddedFiles = Readonly<Record<string, EmbeddedFile>>

/** Decodes the embedded files, once at the worker's start: edges limit a request's CPU time more than a start's. */
export function decodeFiles(embedded: EmbeddedFiles): AppFiles {
  return new Map(Object.entries(embedded).map(([path, file]) => [path, decode(file)]))
}

function decode({ body, br, gzip, tag }: EmbeddedFile): AppFile {
  return {
    body: bytesOf(body),
    ...(br === undefined ? {} : { br: bytesOf(br) }),
    ...(gzip === undefined ? {} : { gzip: bytesOf(gzip) }),
    ...(tag === undefined ? {} : { tag }),
  }
}

function bytesOf(base64: string): Bytes {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}
