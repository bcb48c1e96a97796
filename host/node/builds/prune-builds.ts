import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, orNothing } from './is-missing.ts'
import { listBuilds } from './list-builds.ts'

/** What a host that was killed left half-written; another may still be at it. */
const HALFWAY = /^\.[0-9a-f]{16}-/
const HALFWAY_IS_LEFT_AFTER_MS = 3_600_000

/** Removes all builds but our own and the `earlier` that started last. */
export async function pruneBuilds(folder: string, own: string, earlier: number): Promise<void> {
  const others = (await listBuilds(folder)).filter((id) => id !== own)
  const halfway = (await readdir(folder).catch(orNothing<string[]>([]))).filter((name) => HALFWAY.test(name))
  for (const name of [...others.slice(earlier), ...(await left(folder, halfway))]) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function left(folder: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of names) {
    try {
      const { mtimeMs } = await stat(join(folder, name))
      if (Date.now() - mtimeMs > HALFWAY_IS_LEFT_AFTER_MS) found.push(name)
    } catch (error) {
      if (!isMissing(error)) throw error
    }
  }
  return found
}
