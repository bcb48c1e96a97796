/** Bytes that a Response takes as they are. */
export type Bytes = Uint8Array<ArrayBuffer>

/** One file of the build, with what was compressed beforehand. */
export interface AppFile {
  body: Bytes
  br?: Bytes
  gzip?: Bytes
  /** Names these bytes, the compressed ones among them; without it the file goes out with no `ETag`. */
  tag?: string
}

/**
 * The built app by path (`/assets/index-4f.js`), all of it in memory: it is small, it survives that the next build
 * replaces the folder, and no path that a request can name leads out of it.
 */
export type AppFiles = ReadonlyMap<string, AppFile>
