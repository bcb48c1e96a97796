import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'

const PAGE = 'index.html'

/** Code and styles name what they load; of other files nothing is read. */
const NAMES_OTHERS = /\.(?:html|js|css)$/

/** For a host with headers, or for tools. */
const NOT_FOR_PORTALS = /\.(?:br|gz|map)$|(?:^|\/)\./

/**
 * The built app's files in this folder, as `assets/index-4f.js`: its page, and whatever is named in it, in what that
 * names, and so on. What an earlier build or a person left there is named by nothing, and stays out.
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
