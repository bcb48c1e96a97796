import { join } from 'node:path'
import type { AppFiles } from '../../app-files.ts'
import { loadAppFiles } from '../load-app-files.ts'
import { isMissing } from './is-missing.ts'
import { listBuilds } from './list-builds.ts'

/** Where other builds are, and which one isn't another. */
export interface ReadBuildsOptions {
  folder: string
  own: string
  /** How many of them are read, those that started last first. */
  count: number
  /** Is told what went wrong with the folder. */
  warn(text: string): void
}

/** Builds by their names. */
export type Builds = ReadonlyMap<string, AppFiles>

/** Each try may read megabytes before it fails. */
const TRY_AGAIN_AFTER_MS = 60_000

/**
 * Reads what other builds are there now, besides those that are known already: they outlive their folder, for as long
 * as no newer ones take their place. It never fails.
 */
export function readBuilds({
  folder,
  own,
  count,
  warn,
}: ReadBuildsOptions): (known: Builds) => Promise<Builds> {
  const told = new Set<string>()
  const unreadableUntil = new Map<string, number>()

  /** However often we look, a trouble is told of once. */
  function tell(error: unknown): void {
    const reason = String(error)
    if (!told.has(reason)) warn(`Other builds’ assets can’t be read from ${folder}: ${reason}`)
    told.add(reason)
  }

  /** One build that can't be read doesn't stand before the others. */
  async function load(id: string): Promise<AppFiles | undefined> {
    if (performance.now() < (unreadableUntil.get(id) ?? 0)) return undefined
    try {
      return await loadAppFiles(join(folder, id))
    } catch (error) {
      // Another host may remove a build while we read it.
      if (isMissing(error)) return undefined
      unreadableUntil.set(id, performance.now() + TRY_AGAIN_AFTER_MS)
      tell(error)
      return undefined
    }
  }

  return async (known) => {
    try {
      const there = (await listBuilds(folder)).filter((id) => id !== own)
      const found = new Map<string, AppFiles>()
      for (const id of new Set([...there, ...known.keys()])) {
        const files = known.get(id) ?? (await load(id))
        if (files !== undefined) found.set(id, files)
        if (found.size === count) break
      }
      return found
    } catch (error) {
      tell(error)
      return known
    }
  }
}
