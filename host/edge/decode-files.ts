import type { AppFile, AppFiles, Bytes } from '../app-files.ts'

/** An `AppFile` as it stands in the worker's code: bytes in base64. */
export interface EmbeddedFile {
  body: string
  br: string | undefined
  gzip: string | undefined
  tag: string | undefined
}

/** The built app by path, as in `AppFiles`. */
export type EmbeddedFiles = Readonly<Record<string, EmbeddedFile>>

/** Makes bytes of the embedded files, once when the worker starts: a request has less time there than a start. */
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
