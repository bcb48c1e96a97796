import { EventEmitter, once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openBuildStore } from '../../../host/node/builds/build-store.ts'

/** A hanging network disk: listing a folder waits until `isBack` resolves. */
const disk = vi.hoisted(() => ({ isBack: Promise.resolve() }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    readdir: async (folder: string, options: object) => {
      await disk.isBack
      return real.readdir(folder, options)
    },
  }
})

const OTHER = '/assets/other.js'
const FILES = new Map([['/index.html', { body: new Uint8Array() }]])

/** Makes the disk hang until the returned function is called. */
function hang(): () => void {
  const comeBack = new EventEmitter()
  disk.isBack = once(comeBack, 'back').then(() => undefined)
  return () => void comeBack.emit('back')
}

/** A folder with another build, and a function that opens a build store on it. */
function example() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const folder = mkdtempSync(join(tmpdir(), 'builds-'))
  onTestFinished(() => {
    vi.useRealTimers()
    rmSync(folder, { recursive: true })
  })
  mkdirSync(join(folder, 'e'.repeat(16), 'assets'), { recursive: true })
  writeFileSync(join(folder, 'e'.repeat(16), OTHER), 'other')
  const warnings: string[] = []
  const start = () => openBuildStore({ folder, files: FILES, count: 3, warn: (text) => warnings.push(text) })
  return { folder, warnings, start }
}

test('the start doesn’t wait for a hanging disk, and other builds are served once it answers', async () => {
  const { folder, warnings, start } = example()
  const comeBack = hang()
  const starting = start()
  await vi.advanceTimersByTimeAsync(5_000)
  const find = await starting
  expect(warnings).toEqual([expect.stringMatching(/^BUILDS_FOLDER hasn’t answered for 5 seconds/)])
  expect(await find(OTHER)).toBeUndefined()
  comeBack()
  await vi.waitFor(async () => expect(await find(OTHER)).toBeDefined())
  expect(readdirSync(folder)).toHaveLength(2)
  expect(warnings).toHaveLength(1)
})

test('requests for unknown assets don’t wait for a hanging disk, and known assets are served', async () => {
  const { warnings, start } = example()
  const find = await start()
  const comeBack = hang()
  const asking = Promise.all([find('/assets/newer.js'), find('/assets/newest.js')])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await asking).toEqual([undefined, undefined])
  expect(await find('/assets/newer.js')).toBeUndefined()
  expect(await find(OTHER)).toBeDefined()
  expect(warnings).toHaveLength(1)
  comeBack()
})
