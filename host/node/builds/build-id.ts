import { createHash } from 'node:crypto'
import type { AppFiles } from '../../app-files.ts'

const ID_LENGTH = 16

/** The name of a build's folder. */
export const BUILD_ID = /^[0-9a-f]{16}$/

/** Two builds with the same page have the same assets: their names, which hold hashes, stand in it. */
export function buildId(files: AppFiles): string {
  const index = files.get('/index.html')
  if (index === undefined) throw new Error('The built app has no index.html')
  return createHash('sha256').update(index.body).digest('hex').slice(0, ID_LENGTH)
}
