import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { AppFile, AppFiles } from '../app-files.ts'
import { fileTag } from './file-tag.ts'

/** Reads the built app from its folder. Names with a leading dot are for tools, and stay out. */
export function loadAppFiles(folder: string): AppFiles {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
  const known = new Set(names)
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  const files = new Map<string, AppFile>()
  for (const name of names) {
    if (isVariant(name, known)) continue
    const file: AppFile = { body: read(name) }
    if (known.has(`${name}.br`)) file.br = read(`${name}.br`)
    if (known.has(`${name}.gz`)) file.gzip = read(`${name}.gz`)
    files.set(`/${name}`, { ...file, tag: fileTag(file) })
  }
  return files
}

/** `x.js.br` is `x.js` in another encoding; a `y.gz` with no `y` beside it is a file of its own. */
function isVariant(name: string, known: ReadonlySet<string>): boolean {
  return /\.(?:br|gz)$/.test(name) && known.has(name.slice(0, -3))
}
