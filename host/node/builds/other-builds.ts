import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AppFile, AppFiles } from '../../app-files.ts'
import { loadAppFiles } from '../load-app-files.ts'
import { isMissing } from './is-missing.ts'
import { listBuilds } from './list-builds.ts'

/** Where other builds are, and which one isn't another. */
export interface OtherBuildsOptions {
  folder: string
  own: string
  /** How many of them are served, those that started last first. */
  count: number
  /** Is told what went wrong with the folder. */
  warn(text: string): void
}

/** Finds an asset of another build by its path. */
export type OtherBuilds = (path: string) => Promise<AppFile | undefined>

/** What a build's asset is called: no folder, no leading dot, nothing encoded. */
const ASSET = /^\/assets\/[\w-][\w.-]*$/

/** However many ask for what isn't there, the folder is looked at no more often. */
const LOOK_EVERY_MS = 200

/**
 * Serves other builds' assets from memory, so that they outlive their folder. A name that isn't known waits for the
 * next look at the folder: while a deployment is under way, a load balancer sends the new page's requests to old hosts.
 */
export async function otherBuilds({ folder, own, count, warn }: OtherBuildsOptions): Promise<OtherBuilds> {
  let builds: ReadonlyMap<string, AppFiles> = new Map()
  let lookedAt = 0
  let told = ''
  let looking: Promise<void> = Promise.resolve()
  let nextLook: Promise<void> | undefined

  async function look(): Promise<void> {
    lookedAt = Date.now()
    try {
      const ids = (await listBuilds(folder)).filter((id) => id !== own).slice(0, count)
      const found = ids.map((id) => [id, builds.get(id) ?? load(join(folder, id))] as const)
      builds = new Map(found.flatMap(([id, files]) => (files === undefined ? [] : [[id, files]])))
    } catch (error) {
      const reason = String(error)
      // However often we look, a trouble is told of once.
      if (reason !== told) warn(`Other builds’ assets can’t be read from ${folder}: ${reason}`)
      told = reason
    }
  }

  /** A look that begins after it was asked for. */
  function comingLook(): Promise<void> {
    nextLook ??= looking
      .then(() => sleep(lookedAt + LOOK_EVERY_MS - Date.now()))
      .then(() => {
        nextLook = undefined
        looking = look()
        return looking
      })
    return nextLook
  }

  const find = (path: string) => {
    for (const files of builds.values()) {
      const file = files.get(path)
      if (file !== undefined) return file
    }
    return undefined
  }

  await look()
  return async (path) => {
    if (!ASSET.test(path)) return undefined
    const known = find(path)
    if (known !== undefined) return known
    await comingLook()
    return find(path)
  }
}

/** Another host may remove a build while we read it. */
function load(folder: string): AppFiles | undefined {
  try {
    return loadAppFiles(folder)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
