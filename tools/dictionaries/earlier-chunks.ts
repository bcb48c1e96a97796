import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { chunkPattern } from '../../host/assets/chunk-pattern.ts'

/** Files of earlier builds by their names, grouped by the pattern that all files of a chunk match: `chat-view-*.js`. */
export type EarlierChunks = ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>

/**
 * Reads the scripts and styles of all builds in a folder, at any depth. Names with a leading dot are skipped: they are
 * builds that a host is just writing. A folder that doesn't exist has none.
 */
export function earlierChunks(folder: string): EarlierChunks {
  const found = new Map<string, Map<string, Uint8Array>>()
  if (!existsSync(folder)) return found
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    const isHidden = relative(folder, file)
      .split(sep)
      .some((part) => part.startsWith('.'))
    const pattern = chunkPattern(entry.name)
    if (!entry.isFile() || isHidden || pattern === undefined) continue
    const versions = found.get(pattern) ?? new Map<string, Uint8Array>()
    found.set(pattern, versions.set(entry.name, readFileSync(file)))
  }
  return found
}
