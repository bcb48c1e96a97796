import { EventEmitter, once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openBuildStore } from '../../../host/node/builds/build-store.ts'

/** A network disk that is away: whoever lists a folder waits until it is back. */
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

/** Makes the disk hang, until it is called back. */
function hang(): () => void {
  const comeBack = new EventEmitter()
  disk.isBack = once(comeBack, 'back').then(() => undefined)
  return () => void comeBack.emit('back')
}

/** A folder with another build, and a start over it. */
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

test('a start doesn’t wait for a disk that hangs; when it is back, other builds are served after all', async () => {
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

test('who asks for what isn’t known doesn’t wait for a disk that hangs, and what is known is served', async () => {
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
