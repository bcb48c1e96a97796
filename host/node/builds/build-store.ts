import type { AppFiles } from '../../app-files.ts'
import { buildId } from './build-id.ts'
import { keepBuild } from './keep-build.ts'
import { type OtherBuilds, otherBuilds } from './other-builds.ts'
import { pruneBuilds } from './prune-builds.ts'
import { readBuilds } from './read-builds.ts'

/** Options of the build store. */
export interface BuildStoreOptions {
  files: AppFiles
  folder: string
  /** Number of other builds to keep and serve; 0 turns the store off. */
  count: number
  /** Takes a warning for the operator. */
  warn(text: string): void
}

/**
 * Stores this host's build for later hosts, and gives a function that finds other builds' assets. A folder that is
 * read-only or hangs causes a warning, not an error: the host still serves its own build.
 */
export async function openBuildStore(options: BuildStoreOptions): Promise<OtherBuilds> {
  const { files, folder, count, warn } = options
  if (count === 0) return async () => undefined
  const own = buildId(files)
  return otherBuilds({
    prepare: () => storeOwnBuild(own, options),
    read: readBuilds({ folder, own, count, warn }),
    onTimeout: (seconds) =>
      warn(
        `BUILDS_FOLDER hasn’t answered for ${seconds} seconds. The host goes on with what it has read; until the folder answers, frames of other builds may have to be reloaded.`,
      ),
  })
}

/** Removes old builds, then stores this host's own; failures become warnings. */
async function storeOwnBuild(own: string, { files, folder, count, warn }: BuildStoreOptions): Promise<void> {
  // Pruning first frees space on a full disk.
  try {
    await pruneBuilds(folder, own, count)
  } catch (error) {
    warn(`What is left of old builds can’t be removed from BUILDS_FOLDER (${String(error)}).`)
  }
  try {
    await keepBuild(folder, own, files)
  } catch (error) {
    warn(
      `This build isn’t kept (${String(error)}): frames that are open at the next deployment may have to be reloaded. Let BUILDS_FOLDER name a folder that can be written, or set EARLIER_BUILDS=0.`,
    )
  }
}
