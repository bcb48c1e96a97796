/** Bytes accepted as the body of a `Response`. */
export type Bytes = Uint8Array<ArrayBuffer>

/** One file of the build, with its precompressed variants. */
export interface AppFile {
  body: Bytes
  br?: Bytes
  gzip?: Bytes
  /** Hash of `body` and the compressed variants, for the `ETag` header; undefined: the answer has no `ETag`. */
  tag?: string
  /** Deltas to earlier builds' versions, by the `Available-Dictionary` that names such a version: `:pZGm1A…FG4=:`. */
  deltas?: ReadonlyMap<string, Delta>
}

/** A file as `dcz`, compressed with an earlier version of it as the dictionary (RFC 9842), with a tag of its own. */
export type Delta = Pick<AppFile, 'body' | 'tag'>

/**
 * The built app by path (`/assets/index-4f.js`), held in memory: it is small, survives a build that replaces the
 * folder, and rules out path traversal.
 */
export type AppFiles = ReadonlyMap<string, AppFile>
