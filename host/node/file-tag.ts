import { createHash } from 'node:crypto'
import type { AppFile } from '../app-files.ts'

/**
 * Hash of a file and its compressed variants, for strong `ETag`s. Covers the compressed bytes, since two machines'
 * compressors can differ.
 */
export function fileTag({ body, br, gzip }: AppFile): string {
  const hash = createHash('sha256')
  for (const bytes of [body, br, gzip]) hash.update(String(bytes?.byteLength)).update(bytes ?? '')
  return hash.digest('base64url')
}
