import type { AppFile } from '../../app-files.ts'
import { ASSET_PATH } from '../../assets/asset-path.ts'
import type { Builds } from './read-builds.ts'
import { throttle } from './throttle.ts'
import { timeLimit } from './time-limit.ts'

/** Options of `otherBuilds`. */
export interface OtherBuildsOptions {
  /** Runs once before the first read, within the same time limit. */
  prepare(): Promise<void>
  /** Reads the stored builds that aren't in `known`, and gives all. Never rejects. */
  read(known: Builds): Promise<Builds>
  /** Called once when the folder hasn't answered for so many seconds; requests then don't wait for it until it does. */
  onTimeout(seconds: number): void
}

/** Finds an asset of another build by its path; undefined: no stored build has it. */
export type OtherBuilds = (path: string) => Promise<AppFile | undefined>

/** Minimum time between two reads of the folder, in milliseconds, for any number of requests for missing files. */
const READ_EVERY_MS = 200

/** Time that a start or a request waits for the folder, in seconds. */
const WAIT_SECONDS = 5

/**
 * Serves other builds' assets from memory. A request for an unknown name waits for the next read of the folder: during
 * a deployment a load balancer sends the new page's requests to old hosts.
 */
export async function otherBuilds({ prepare, read, onTimeout }: OtherBuildsOptions): Promise<OtherBuilds> {
  let builds: Builds = new Map()
  const refresh = throttle(READ_EVERY_MS, async () => {
    builds = await read(builds)
  })
  const withTimeLimit = timeLimit(WAIT_SECONDS * 1_000, () => onTimeout(WAIT_SECONDS))

  const find = (path: string) => {
    for (const files of builds.values()) {
      const file = files.get(path)
      if (file !== undefined) return file
    }
    return undefined
  }

  await withTimeLimit(() => prepare().then(refresh))
  return async (path) => {
    if (!ASSET_PATH.test(path)) return undefined
    const known = find(path)
    if (known !== undefined) return known
    await withTimeLimit(refresh)
    return find(path)
  }
}
