import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { AppFile, AppFiles } from '../app-files.ts'
import { fileTag } from './file-tag.ts'

/**
 * Reads a built app from its folder, one file after another, so that reading another build while serving delays no
 * request. Names with a leading dot are skipped: they belong to tools.
 */
export async function loadAppFiles(folder: string): Promise<AppFiles> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
  const known = new Set(names)
  const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)))
  const files = new Map<string, AppFile>()
  for (const name of names) {
    if (isVariant(name, known)) continue
    const file: AppFile = { body: await read(name) }
    if (known.has(`${name}.br`)) file.br = await read(`${name}.br`)
    if (known.has(`${name}.gz`)) file.gzip = await read(`${name}.gz`)
    files.set(`/${name}`, { ...file, tag: fileTag(file) })
  }
  return files
}

/** True for `x.js.br` beside `x.js`; a `y.gz` without a `y` is an ordinary file. */
function isVariant(name: string, known: ReadonlySet<string>): boolean {
  return /\.(?:br|gz)$/.test(name) && known.has(name.slice(0, -3))
}
