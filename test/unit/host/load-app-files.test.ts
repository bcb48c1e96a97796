import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dczHeader } from '../../../host/node/dcz.ts'
import { loadAppFiles } from '../../../host/node/load-app-files.ts'

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes)

test('a file and its compressed variants are one entry', async () => {
  const files = await loadAppFiles(
    folderOf({ 'assets/a.js': 'a', 'assets/a.js.br': 'b', 'assets/a.js.gz': 'z' }),
  )
  expect([...files.keys()]).toEqual(['/assets/a.js'])
  expect(textOf(files.get('/assets/a.js')?.body)).toBe('a')
  expect(textOf(files.get('/assets/a.js')?.br)).toBe('b')
  expect(textOf(files.get('/assets/a.js')?.gzip)).toBe('z')
})

test('a .gz without its original stays a file of its own', async () => {
  expect([...(await loadAppFiles(folderOf({ 'data.gz': 'z' }))).keys()]).toEqual(['/data.gz'])
})

/** SHA-256 of `earlier` and of `older`, as `Available-Dictionary` has them. */
const [EARLIER, OLDER] = [
  ':KlHTVHwjqN5Q8+IyhaDfNWYn72TDAAh9OycXPwje0qA=:',
  ':2pJaMOMff9qnBE4+W6SuF2cN6C1new5631cAQooTejY=:',
]

test('a file’s deltas are known by the dictionaries that they begin with, and are no files of their own', async () => {
  const delta = (dictionary: string) =>
    Buffer.concat([dczHeader(new TextEncoder().encode(dictionary)), Buffer.from('frame')]).toString('latin1')
  const build = { 'assets/a.js': 'a', 'assets/b.js': 'b' }
  const deltas = { 'assets/a.js.0123abcd.dcz': delta('earlier'), 'assets/a.js.4567cdef.dcz': delta('older') }
  const folder = folderOf(build)
  for (const [name, text] of Object.entries(deltas)) writeFileSync(join(folder, name), text, 'latin1')
  const files = await loadAppFiles(folder)
  expect([...files.keys()].toSorted()).toEqual(['/assets/a.js', '/assets/b.js'])
  const loaded = files.get('/assets/a.js')?.deltas
  expect([...(loaded?.keys() ?? [])].toSorted()).toEqual([OLDER, EARLIER].toSorted())
  expect(textOf(loaded?.get(EARLIER)?.body.subarray(40))).toBe('frame')
  expect(loaded?.get(EARLIER)?.tag).toMatch(/^[\w-]{43}$/)
  expect(loaded?.get(EARLIER)?.tag).not.toBe(loaded?.get(OLDER)?.tag)
  expect(files.get('/assets/b.js')?.deltas).toBeUndefined()
})

test('a .dcz that isn’t one stops the start', async () => {
  const files = { 'a.js': 'a', 'a.js.0123abcd.dcz': 'x'.repeat(60) }
  await expect(loadAppFiles(folderOf(files))).rejects.toThrow('no Dictionary-Compressed Zstandard')
})

test('dot files of tools aren’t loaded', async () => {
  const files = await loadAppFiles(
    folderOf({ '.vite/manifest.json': '{}', '.DS_Store': '', 'index.html': '' }),
  )
  expect([...files.keys()]).toEqual(['/index.html'])
})

test('a file’s tag changes exactly when its bytes or its compressed variants change', async () => {
  const tagOf = async (files: Record<string, string>) =>
    (await loadAppFiles(folderOf(files))).get('/a.js')?.tag
  const tag = await tagOf({ 'a.js': 'a', 'a.js.br': 'b' })
  expect(tag).toMatch(/^[\w-]{43}$/)
  expect(await tagOf({ 'a.js': 'a', 'a.js.br': 'b' })).toBe(tag)
  expect(await tagOf({ 'a.js': 'A', 'a.js.br': 'b' })).not.toBe(tag)
  expect(await tagOf({ 'a.js': 'a', 'a.js.br': 'B' })).not.toBe(tag)
  expect(await tagOf({ 'a.js': 'a', 'a.js.gz': 'b' })).not.toBe(tag)
  expect(await tagOf({ 'a.js': 'ab' })).not.toBe(tag)
})

test('reading a build delays no other request', async () => {
  const folder = folderOf({ 'a.js': 'a', 'b.js': 'b' })
  let turns = 0
  const turn = () => {
    turns += 1
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  await loadAppFiles(folder)
  clearImmediate(next)
  expect(turns).toBeGreaterThan(0)
})
