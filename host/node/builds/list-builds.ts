import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILD_ID } from './build-id.ts'
import { ifFileNotFound } from './file-not-found.ts'

/** IDs of the builds stored in a folder, the most recently started first; empty when the folder doesn't exist. */
export async function listBuilds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(ifFileNotFound<string[]>([]))
  const builds: { id: string; startedAt: number }[] = []
  // Sequential, so that a hanging disk blocks one of libuv's four threads, not all.
  for (const id of names.filter((name) => BUILD_ID.test(name))) {
    const about = await lstat(join(folder, id)).catch(ifFileNotFound(undefined))
    // Symbolic links are skipped: no host creates them.
    if (about?.isDirectory()) builds.push({ id, startedAt: about.mtimeMs })
  }
  return builds.sort((a, b) => b.startedAt - a.startedAt).map(({ id }) => id)
}
