import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILD_ID } from './build-id.ts'
import { isMissing } from './is-missing.ts'

/** The builds that a folder keeps, the one that started last first. No folder is no build. */
export async function listBuilds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(orNothing<string[]>([]))
  const builds = await Promise.all(
    names
      .filter((name) => BUILD_ID.test(name))
      .map(async (id) => {
        const about = await stat(join(folder, id)).catch(orNothing(undefined))
        return about?.isDirectory() ? [{ id, startedAt: about.mtimeMs }] : []
      }),
  )
  return builds
    .flat()
    .sort((a, b) => b.startedAt - a.startedAt)
    .map(({ id }) => id)
}

/** Another host may remove what we look at. */
function orNothing<Nothing>(nothing: Nothing) {
  return (error: unknown): Nothing => {
    if (isMissing(error)) return nothing
    throw error
  }
}
