/** A script or a style with its content's hash before the extension, as the build names chunks. */
const CHUNK = /^([\w.-]+)-[\w-]{8,}(\.(?:js|css))$/

/**
 * The name of a chunk's file in every build, with `*` for its hash: `chat-view-*.js` for `chat-view-BH8ft0A3.js`.
 * Undefined: the file is no script or style with a hash in its name.
 */
export function chunkPattern(fileName: string): string | undefined {
  const [, chunk, extension] = CHUNK.exec(fileName) ?? []
  return chunk === undefined ? undefined : `${chunk}-*${extension}`
}
