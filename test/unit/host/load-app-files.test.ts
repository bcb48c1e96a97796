import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
