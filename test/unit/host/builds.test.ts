import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { AppFile, AppFiles } from '../../../host/app-files.ts'
import { buildId } from '../../../host/node/builds/build-id.ts'
import { openBuildStore } from '../../../host/node/builds/build-store.ts'
import type { OtherBuilds } from '../../../host/node/builds/other-builds.ts'
import { readBuilds } from '../../../host/node/builds/read-builds.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A build: its page, and one asset of its own. */
function build(name: string): AppFiles {
  return new Map<string, AppFile>([
    ['/index.html', { body: bytes(name) }],
    ['/favicon.svg', { body: bytes('icon') }],
    [
      `/assets/${name}.js`,
      { body: bytes(`${name} plain`), br: bytes(`${name} br`), gzip: bytes(`${name} gz`) },
    ],
  ])
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const noWarning = (text: string) => {
  throw new Error(text)
}

function start(folder: string, name: string, count = 3): Promise<OtherBuilds> {
  return openBuildStore({ folder, files: build(name), count, warn: noWarning })
}

/** Tells hosts that start within a millisecond apart. */
function startedLongAgo(folder: string, name: string, daysAgo: number): void {
  const then = new Date(Date.now() - daysAgo * 86_400_000)
  utimesSync(join(folder, buildId(build(name))), then, then)
}

const textOf = (file: AppFile | undefined) => file && new TextDecoder().decode(file.body)

test('a frame that was opened before a deployment finds its assets, as they were compressed', async () => {
  const folder = join(emptyFolder(), 'made', 'on the way')
  await start(folder, 'old')
  const find = await start(folder, 'new')
  expect(await find('/assets/old.js')).toMatchObject(build('old').get('/assets/old.js') ?? {})
  expect(readdirSync(join(folder, buildId(build('old'))))).toEqual(['assets'])
})

test('an old host finds a newer build’s assets while a deployment is under way', async () => {
  const folder = emptyFolder()
  const find = await start(folder, 'old')
  expect(await find('/assets/new.js')).toBeUndefined()
  await start(folder, 'new')
  expect(textOf(await find('/assets/new.js'))).toBe('new plain')
})

test('so many earlier builds are kept as are asked for, those that started last', async () => {
  const folder = emptyFolder()
  for (const [daysAgo, name] of ['d', 'c', 'b', 'a'].entries()) {
    await start(folder, name, 9)
    startedLongAgo(folder, name, daysAgo + 1)
  }
  // Rolled back to: the oldest by its bytes is the newest by its start.
  await start(folder, 'a', 9)
  const find = await start(folder, 'new', 2)
  expect(readdirSync(folder).sort()).toEqual(['a', 'd', 'new'].map((name) => buildId(build(name))).sort())
  expect(textOf(await find('/assets/a.js'))).toBe('a plain')
  expect(await find('/assets/b.js')).toBeUndefined()
})

test('with none, nothing is kept and nothing served', async () => {
  const folder = emptyFolder()
  await start(folder, 'old')
  const find = await start(folder, 'new', 0)
  expect(await find('/assets/old.js')).toBeUndefined()
  expect(readdirSync(folder)).toEqual([buildId(build('old'))])
})

test('hosts that start at once in one folder all start', async () => {
  const folder = emptyFolder()
  await Promise.all(Array.from({ length: 8 }, (_, host) => start(folder, host % 2 === 0 ? 'a' : 'b')))
  expect(readdirSync(folder)).toHaveLength(2)
})

test('assets are served when the folder is emptied behind the host’s back, whatever else is asked for', async () => {
  const folder = emptyFolder()
  await start(folder, 'old')
  const find = await start(folder, 'new')
  rmSync(join(folder, buildId(build('old'))), { recursive: true })
  expect(await find('/assets/never-there.js')).toBeUndefined()
  expect(textOf(await find('/assets/old.js'))).toBe('old plain')
})

test.each([
  '/index.html',
  '/favicon.svg',
  '/assets/',
  '/assets/../index.html',
  '/assets/%2e%2e/index.html',
  '/assets/.hidden',
  '/assets/old.js/',
  '/assets/a/b.js',
  '/assets/old.js\0',
  '/assets/old.js.br',
  '/ASSETS/old.js',
])('%s leads to nothing of another build', async (path) => {
  const folder = emptyFolder()
  await start(folder, 'old')
  writeFileSync(join(folder, buildId(build('old')), 'index.html'), 'page')
  const find = await start(folder, 'new')
  expect(await find(path)).toBeUndefined()
})

test('what else lies in the folder is left there, but what a killed host left half-written', async () => {
  const folder = emptyFolder()
  const left = join(folder, `.${buildId(build('old'))}-left`)
  const underWay = join(folder, `.${buildId(build('old'))}-under-way`)
  for (const name of [left, underWay, join(folder, 'lost+found')]) mkdirSync(name)
  utimesSync(left, 0, 0)
  await start(folder, 'new', 1)
  expect(readdirSync(folder).sort()).toEqual(
    [`.${buildId(build('old'))}-under-way`, buildId(build('new')), 'lost+found'].sort(),
  )
})

test('a folder that can’t be written is told of, with what it means, and the host goes on', async () => {
  const folder = emptyFolder()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  chmodSync(file, 0o400)
  const warnings: string[] = []
  const find = await openBuildStore({
    folder: join(file, 'builds'),
    files: build('new'),
    count: 1,
    warn: (text) => warnings.push(text),
  })
  expect(await find('/assets/old.js')).toBeUndefined()
  expect(warnings).toContainEqual(expect.stringMatching(/isn’t kept.*ENOTDIR.*BUILDS_FOLDER/))
})

test('a build that can’t be kept doesn’t keep old ones from being removed, as on a disk that is full', async () => {
  const folder = emptyFolder()
  for (const [daysAgo, name] of ['b', 'a'].entries()) {
    await start(folder, name)
    startedLongAgo(folder, name, daysAgo + 1)
  }
  writeFileSync(join(folder, buildId(build('new'))), 'in its way')
  const warnings: string[] = []
  await openBuildStore({
    folder,
    files: build('new'),
    count: 1,
    warn: (text) => warnings.push(text),
  })
  expect(warnings).toEqual([expect.stringContaining('isn’t kept')])
  expect(readdirSync(folder).sort()).toEqual(['b', 'new'].map((name) => buildId(build(name))).sort())
})

test('a build that can’t be read is told of once, and the others are served', async () => {
  const folder = emptyFolder()
  await start(folder, 'old')
  const broken = join(folder, 'b'.repeat(16))
  mkdirSync(join(broken, 'assets'), { recursive: true })
  writeFileSync(join(broken, 'assets', 'huge.js'), '')
  // More than Node reads at once, though nothing of it is on the disk.
  truncateSync(join(broken, 'assets', 'huge.js'), 3 * 2 ** 30)
  const warnings: string[] = []
  const find = await openBuildStore({
    folder,
    files: build('new'),
    count: 3,
    warn: (text) => warnings.push(text),
  })
  expect(textOf(await find('/assets/old.js'))).toBe('old plain')
  expect(await find('/assets/huge.js')).toBeUndefined()
  expect(warnings).toEqual([expect.stringContaining('can’t be read')])
})

test('a build that can’t be read is tried again after a minute, and no sooner: each try may read megabytes', async () => {
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ toFake: ['performance'] })
  const folder = emptyFolder()
  const id = 'b'.repeat(16)
  const asset = join(folder, id, 'assets', 'a.js')
  mkdirSync(join(folder, id, 'assets'), { recursive: true })
  writeFileSync(asset, '')
  truncateSync(asset, 3 * 2 ** 30)
  const read = readBuilds({ folder, own: 'a'.repeat(16), count: 1, warn: () => undefined })
  expect([...(await read(new Map())).keys()]).toEqual([])
  truncateSync(asset, 0)
  vi.advanceTimersByTime(59_000)
  expect([...(await read(new Map())).keys()]).toEqual([])
  vi.advanceTimersByTime(2_000)
  expect([...(await read(new Map())).keys()]).toEqual([id])
})

test('a link in the folder leads nowhere', async () => {
  const [folder, elsewhere] = [emptyFolder(), emptyFolder()]
  mkdirSync(join(elsewhere, 'assets'))
  writeFileSync(join(elsewhere, 'assets', 'secret.txt'), 'secret')
  symlinkSync(elsewhere, join(folder, 'c'.repeat(16)))
  const find = await start(folder, 'new')
  expect(await find('/assets/secret.txt')).toBeUndefined()
})

test('a clock that is set back holds up nobody', async () => {
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ toFake: ['Date'] })
  const folder = emptyFolder()
  const find = await start(folder, 'old')
  vi.setSystemTime(Date.now() - 3_600_000)
  await start(folder, 'new')
  expect(textOf(await find('/assets/new.js'))).toBe('new plain')
})
