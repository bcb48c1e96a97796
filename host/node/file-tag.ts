import { createHash } from 'node:crypto'
import type { AppFile } from '../app-files.ts'

/**
 * The tag of a file, once for all its encodings: another compressor's bytes are other bytes, so a strong `ETag`
 * made of it may differ between two machines, and never lies.
 */
export function fileTag({ body, br, gzip }: AppFile): string {
  const hash = createHash('sha256')
  for (const bytes of [body, br, gzip]) hash.update(String(bytes?.byteLength)).update(bytes ?? '')
  return hash.digest('base64url')
}
