import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { AppFile, AppFiles, Delta } from '../app-files.ts'
import { availableDictionaryOf } from './dcz.ts'
import { fileTag } from './file-tag.ts'

const COMPRESSED = /\.(?:br|gz)$/

/** Ending of a delta, which tells it from those to other dictionaries: `x.js.0f3a9c1e.dcz`. */
const DELTA = /\.[0-9a-f]+\.dcz$/

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
    const deltas = new Map<string, Delta>()
    for (const delta of names.filter((other) => originalOf(other, DELTA) === name)) {
      const body = await read(delta)
      deltas.set(availableDictionaryOf(body), { body, tag: fileTag({ body }) })
    }
    if (deltas.size > 0) file.deltas = deltas
    files.set(`/${name}`, { ...file, tag: fileTag(file) })
  }
  return files
}

/** True for `x.js.br` beside `x.js`; a `y.gz` without a `y` is an ordinary file. */
function isVariant(name: string, known: ReadonlySet<string>): boolean {
  return known.has(originalOf(name, COMPRESSED)) || known.has(originalOf(name, DELTA))
}

/** The name without its ending; empty where it has another one. */
function originalOf(name: string, ending: RegExp): string {
  return ending.test(name) ? name.replace(ending, '') : ''
}
