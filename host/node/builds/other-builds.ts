import type { AppFile } from '../../app-files.ts'
import { ASSET_PATH } from '../../asset-path.ts'
import { paced } from './paced.ts'
import { patience } from './patience.ts'
import type { Builds } from './read-builds.ts'

/** How other builds come into memory. */
export interface OtherBuildsOptions {
  /** Begins with the first look; what it does before that isn't waited for any longer than for a look. */
  prepare(): Promise<void>
  /** Reads the builds that are there, besides those that are known. It never fails. */
  read(known: Builds): Promise<Builds>
  /** Is told that nobody waits for the folder any more, until it answers. */
  giveUp(seconds: number): void
}

/** Finds an asset of another build by its path. */
export type OtherBuilds = (path: string) => Promise<AppFile | undefined>

/** However many ask for what isn't there, the folder is looked at no more often. */
const LOOK_EVERY_MS = 200

/** How long a start, or a request, waits for the folder. */
const WAIT_SECONDS = 5

/**
 * Serves other builds' assets from memory. A name that isn't known waits for the next look at the folder: while a
 * deployment is under way, a load balancer sends the new page's requests to old hosts.
 */
export async function otherBuilds({ prepare, read, giveUp }: OtherBuildsOptions): Promise<OtherBuilds> {
  let builds: Builds = new Map()
  const look = paced(LOOK_EVERY_MS, async () => {
    builds = await read(builds)
  })
  const wait = patience(WAIT_SECONDS * 1_000, () => giveUp(WAIT_SECONDS))

  const find = (path: string) => {
    for (const files of builds.values()) {
      const file = files.get(path)
      if (file !== undefined) return file
    }
    return undefined
  }

  await wait(() => prepare().then(look))
  return async (path) => {
    if (!ASSET_PATH.test(path)) return undefined
    const known = find(path)
    if (known !== undefined) return known
    await wait(look)
    return find(path)
  }
}
