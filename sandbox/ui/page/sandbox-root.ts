import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that lies in the folder looked for, and in no other. */
const LANDMARK = join('ui', 'page', 'main.ts')

/**
 * The sandbox's own folder on disk. Upwards from this file where it runs as it was written; from the working directory
 * where a bundler has moved it. Throws where neither leads there.
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
