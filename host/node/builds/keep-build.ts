import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AppFiles } from '../../app-files.ts'
import { isFileNotFound } from './file-not-found.ts'

/** Folder of the files that another build's page can still load. */
const ASSETS = '/assets/'

/**
 * Stores a build's assets for later hosts. They are written to a hidden temporary folder that is then renamed, so that
 * hosts that share the folder never see a partial build.
 */
export async function keepBuild(folder: string, id: string, files: AppFiles): Promise<void> {
  const kept = join(folder, id)
  if (!(await folderExists(kept))) {
    const temporary = join(folder, `.${id}-${randomUUID()}`)
    try {
      await writeAssets(temporary, files)
      await rename(temporary, kept)
    } catch (error) {
      await rm(temporary, { recursive: true, force: true })
      // Another host has stored the same build meanwhile.
      if (!(await folderExists(kept))) throw error
    }
  }
  // Builds are pruned in the order in which they were last started.
  const now = new Date()
  await utimes(kept, now, now)
}

async function writeAssets(folder: string, files: AppFiles): Promise<void> {
  // Creates the folder even for a build without assets.
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

async function folderExists(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory()
  } catch (error) {
    if (isFileNotFound(error)) return false
    throw error
  }
}
