import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AppFiles } from '../../app-files.ts'
import { isMissing } from './is-missing.ts'

/** What other builds' pages load; the rest is only our own's. */
const ASSETS = '/assets/'

/**
 * Keeps a build's assets for the hosts that come after it. Written under a name that nobody looks for, and renamed:
 * hosts that share the folder may start at once, and none sees half a build.
 */
export async function keepBuild(folder: string, id: string, files: AppFiles): Promise<void> {
  const kept = join(folder, id)
  if (!(await isThere(kept))) {
    const halfway = join(folder, `.${id}-${randomUUID()}`)
    try {
      await writeAssets(halfway, files)
      await rename(halfway, kept)
    } catch (error) {
      await rm(halfway, { recursive: true, force: true })
      // Whoever was quicker wrote the same.
      if (!(await isThere(kept))) throw error
    }
  }
  // The order in which builds started is the order in which they go.
  const now = new Date()
  await utimes(kept, now, now)
}

async function writeAssets(folder: string, files: AppFiles): Promise<void> {
  // A build without assets is kept as well: as an empty folder.
  await mkdir(folder, { recursive: true })
  for (const [path, { body, br, gzip }] of files) {
    if (!path.startsWith(ASSETS)) continue
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, body)
    if (br !== undefined) await writeFile(`${file}.br`, br)
    if (gzip !== undefined) await writeFile(`${file}.gz`, gzip)
  }
}

async function isThere(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory()
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
