import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ifFileNotFound, isFileNotFound } from './file-not-found.ts'
import { listBuilds } from './list-builds.ts'

/** Temporary folder of `keepBuild`, left behind by a killed host or still in use by a running one. */
const TEMPORARY = /^\.[0-9a-f]{16}-/
const ABANDONED_AFTER_MS = 3_600_000

/** Removes all builds except the host's own and the `earlier` most recently started, and abandoned temporary folders. */
export async function pruneBuilds(folder: string, own: string, earlier: number): Promise<void> {
  const others = (await listBuilds(folder)).filter((id) => id !== own)
  const temporary = (await readdir(folder).catch(ifFileNotFound<string[]>([]))).filter((name) =>
    TEMPORARY.test(name),
  )
  for (const name of [...others.slice(earlier), ...(await abandoned(folder, temporary))]) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function abandoned(folder: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of names) {
    try {
      const { mtimeMs } = await stat(join(folder, name))
      if (Date.now() - mtimeMs > ABANDONED_AFTER_MS) found.push(name)
    } catch (error) {
      if (!isFileNotFound(error)) throw error
    }
  }
  return found
}
