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
 * Serves other builds' assets from memory, so that they outlive their folder, for as long as no newer ones take their
 * place. A name that isn't known waits for the
 * next look at the folder: while a deployment is under way, a load balancer sends the new page's requests to old hosts.
 */
export async function otherBuilds({ folder, own, count, warn }: OtherBuildsOptions): Promise<OtherBuilds> {
  let builds: ReadonlyMap<string, AppFiles> = new Map()
  let lookedAt = 0
  const told = new Set<string>()
  let looking: Promise<void> = Promise.resolve()
  let nextLook: Promise<void> | undefined

  /** However often we look, a trouble is told of once. */
  function tell(error: unknown): void {
    const reason = String(error)
    if (!told.has(reason)) warn(`Other builds’ assets can’t be read from ${folder}: ${reason}`)
    told.add(reason)
  }

  /** One build that can't be read doesn't stand before the others. */
  function load(id: string): AppFiles | undefined {
    try {
      return loadAppFiles(join(folder, id))
    } catch (error) {
      // Another host may remove a build while we read it.
      if (!isMissing(error)) tell(error)
      return undefined
    }
  }

  async function look(): Promise<void> {
    // Not the clock, which may be set back.
    lookedAt = performance.now()
    try {
      const there = (await listBuilds(folder)).filter((id) => id !== own)
      const found = new Map<string, AppFiles>()
      for (const id of new Set([...there, ...builds.keys()])) {
        const files = builds.get(id) ?? load(id)
        if (files !== undefined) found.set(id, files)
        if (found.size === count) break
      }
      builds = found
    } catch (error) {
      tell(error)
    }
  }

  /** A look that begins after it was asked for. */
  function comingLook(): Promise<void> {
    nextLook ??= looking
      .then(() => sleep(lookedAt + LOOK_EVERY_MS - performance.now()))
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
