import { join } from 'node:path'
import type { AppFiles } from '../../app-files.ts'
import { loadAppFiles } from '../load-app-files.ts'
import { isFileNotFound } from './file-not-found.ts'
import { listBuilds } from './list-builds.ts'

/** Options of `readBuilds`; `own` is the ID of the host's own build, which is skipped. */
export interface ReadBuildsOptions {
  folder: string
  own: string
  /** Maximum number of builds to read, the most recently started first. */
  count: number
  /** Takes a warning for the operator, each text once. */
  warn(text: string): void
}

/** Files of builds by build ID. */
export type Builds = ReadonlyMap<string, AppFiles>

/** Delay before an unreadable build is tried again, in milliseconds: each try can read megabytes before it fails. */
const RETRY_AFTER_MS = 60_000

/**
 * Gives a function that reads the stored builds, reusing those in `known`: a build stays in memory after its folder is
 * gone, until newer ones replace it. Never rejects.
 */
export function readBuilds({
  folder,
  own,
  count,
  warn,
}: ReadBuildsOptions): (known: Builds) => Promise<Builds> {
  const warned = new Set<string>()
  const unreadableUntil = new Map<string, number>()

  /** Warns once per distinct error. */
  function warnOnce(error: unknown): void {
    const reason = String(error)
    if (!warned.has(reason)) warn(`Other builds’ assets can’t be read from ${folder}: ${reason}`)
    warned.add(reason)
  }

  /** Loads one build; undefined when it can't be read, so that the others are still served. */
  async function load(id: string): Promise<AppFiles | undefined> {
    if (performance.now() < (unreadableUntil.get(id) ?? 0)) return undefined
    try {
      return await loadAppFiles(join(folder, id))
    } catch (error) {
      // Another host can remove a build during the read.
      if (isFileNotFound(error)) return undefined
      unreadableUntil.set(id, performance.now() + RETRY_AFTER_MS)
      warnOnce(error)
      return undefined
    }
  }

  return async (known) => {
    try {
      const stored = (await listBuilds(folder)).filter((id) => id !== own)
      const found = new Map<string, AppFiles>()
      for (const id of new Set([...stored, ...known.keys()])) {
        const files = known.get(id) ?? (await load(id))
        if (files !== undefined) found.set(id, files)
        if (found.size === count) break
      }
      return found
    } catch (error) {
      warnOnce(error)
      return known
    }
  }
}
