import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILD_ID } from './build-id.ts'
import { orNothing } from './is-missing.ts'

/** The builds that a folder keeps, the one that started last first. No folder is no build. */
export async function listBuilds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(orNothing<string[]>([]))
  const builds: { id: string; startedAt: number }[] = []
  // One after another: a disk that hangs holds one of Node's four threads then, not all.
  for (const id of names.filter((name) => BUILD_ID.test(name))) {
    const about = await lstat(join(folder, id)).catch(orNothing(undefined))
    // A link leads to what no host has put there.
    if (about?.isDirectory()) builds.push({ id, startedAt: about.mtimeMs })
  }
  return builds.sort((a, b) => b.startedAt - a.startedAt).map(({ id }) => id)
}
