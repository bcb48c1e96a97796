import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'

const PAGE = 'index.html'

/** Files whose text can name other files. */
const NAMES_OTHERS = /\.(?:html|js|css)$/

/** Files left out: precompressed variants, source maps and dot files. */
const NOT_FOR_PORTALS = /\.(?:br|gz|map)$|(?:^|\/)\./

/**
 * Files of the built app in a folder, as `assets/index-4f.js`: the page and every file named in it, transitively. Files
 * of an earlier build aren't named, so they are left out.
 */
export function filesOfBuild(folder: string): string[] {
  const candidates = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => !NOT_FOR_PORTALS.test(name)),
  )
  const found: string[] = []
  const take = (name: string): void => {
    candidates.delete(name)
    found.push(name)
    if (!NAMES_OTHERS.test(name)) return
    const text = readFileSync(join(folder, name), 'utf8')
    for (const other of candidates) if (text.includes(basename(other))) take(other)
  }
  take(PAGE)
  return found
}
