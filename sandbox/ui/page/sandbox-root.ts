import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that identifies the sandbox's folder. */
const LANDMARK = join('ui', 'page', 'main.ts')

/**
 * Finds the sandbox's folder on disk: upwards from this file, or from the working directory when a bundler has moved
 * the file. Throws when neither contains it.
 */
export function findSandboxRoot(from: string = import.meta.url, cwd: string = process.cwd()): string {
  for (const start of [dirname(fileURLToPath(from)), cwd]) {
    for (const folder of withParents(start)) {
      for (const candidate of [folder, join(folder, 'sandbox')]) {
        if (existsSync(join(candidate, LANDMARK)) && existsSync(join(candidate, 'faults'))) return candidate
      }
    }
  }
  throw new Error(`The sandbox's page isn't found above ${fileURLToPath(from)} or ${cwd}`)
}

function* withParents(folder: string): Generator<string> {
  let current = folder
  while (true) {
    yield current
    const parent = dirname(current)
    if (parent === current) return
    current = parent
  }
}
