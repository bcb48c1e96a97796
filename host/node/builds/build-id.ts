import { createHash } from 'node:crypto'
import type { AppFiles } from '../../app-files.ts'

const ID_LENGTH = 16

/** Pattern of a build's ID, which is its folder's name. */
export const BUILD_ID = /^[0-9a-f]{16}$/

/** ID of a build: a hash of its page. Builds with the same page have the same assets, as it contains their hashed names. */
export function buildId(files: AppFiles): string {
  const index = files.get('/index.html')
  if (index === undefined) throw new Error('The built app has no index.html')
  return createHash('sha256').update(index.body).digest('hex').slice(0, ID_LENGTH)
}
