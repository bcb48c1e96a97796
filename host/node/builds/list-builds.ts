import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILD_ID } from './build-id.ts'
import { orNothing } from './is-missing.ts'

/** The builds that a folder keeps, the one that started last first. No folder is no build. */
export async function listBuilds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(orNothing<string[]>([]))
  const builds = await Promise.all(
    names
      .filter((name) => BUILD_ID.test(name))
      .map(async (id) => {
        // A link leads to what no host has put there.
        const about = await lstat(join(folder, id)).catch(orNothing(undefined))
        return about?.isDirectory() ? [{ id, startedAt: about.mtimeMs }] : []
      }),
  )
  return builds
    .flat()
    .sort((a, b) => b.startedAt - a.startedAt)
    .map(({ id }) => id)
}
