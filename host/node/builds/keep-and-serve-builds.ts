import type { AppFiles } from '../../app-files.ts'
import { buildId } from './build-id.ts'
import { keepBuild } from './keep-build.ts'
import { type OtherBuilds, otherBuilds } from './other-builds.ts'
import { pruneBuilds } from './prune-builds.ts'
import { readBuilds } from './read-builds.ts'

/** What is kept, and where. */
export interface BuildsOptions {
  files: AppFiles
  folder: string
  /** How many other builds are kept and served. */
  count: number
  /** Is told what can't be done. */
  warn(text: string): void
}

/**
 * Keeps our own build for hosts to come, and finds other builds' assets. A folder that can't be written, or doesn't
 * answer, is no reason not to serve: a read-only root has none.
 */
export async function keepAndServeBuilds(options: BuildsOptions): Promise<OtherBuilds> {
  const { files, folder, count, warn } = options
  if (count === 0) return async () => undefined
  const own = buildId(files)
  return otherBuilds({
    prepare: () => keepOwn(own, options),
    read: readBuilds({ folder, own, count, warn }),
    giveUp: (seconds) =>
      warn(
        `BUILDS_FOLDER hasn’t answered for ${seconds} seconds. The host goes on with what it has read; until the folder answers, frames of other builds may have to be reloaded.`,
      ),
  })
}

/** Removes old builds, and keeps ours. What can't be done is told. */
async function keepOwn(own: string, { files, folder, count, warn }: BuildsOptions): Promise<void> {
  // First of all: it makes room on a disk that is full.
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
