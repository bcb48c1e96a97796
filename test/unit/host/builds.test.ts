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

/** A build with a page and one asset named after it. */
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

/** Sets a build's last start to some days ago, since hosts in a test start within a millisecond. */
function startedLongAgo(folder: string, name: string, daysAgo: number): void {
  const then = new Date(Date.now() - daysAgo * 86_400_000)
  utimesSync(join(folder, buildId(build(name))), then, then)
}

const textOf = (file: AppFile | undefined) => file && new TextDecoder().decode(file.body)

test('a frame opened before a deployment gets its assets, with their compressed variants', async () => {
  const folder = join(emptyFolder(), 'made', 'on the way')
  await start(folder, 'old')
  const find = await start(folder, 'new')
  expect(await find('/assets/old.js')).toMatchObject(build('old').get('/assets/old.js') ?? {})
  expect(readdirSync(join(folder, buildId(build('old'))))).toEqual(['assets'])
})

test('an old host serves a newer build’s assets during a deployment', async () => {
  const folder = emptyFolder()
  const find = await start(folder, 'old')
  expect(await find('/assets/new.js')).toBeUndefined()
  await start(folder, 'new')
  expect(textOf(await find('/assets/new.js'))).toBe('new plain')
})

test('only the configured number of earlier builds is kept, the most recently started ones', async () => {
  const folder = emptyFolder()
  for (const [daysAgo, name] of ['d', 'c', 'b', 'a'].entries()) {
    await start(folder, name, 9)
    startedLongAgo(folder, name, daysAgo + 1)
  }
  // A rollback: an old build is the most recently started one.
  await start(folder, 'a', 9)
  const find = await start(folder, 'new', 2)
  expect(readdirSync(folder).sort()).toEqual(['a', 'd', 'new'].map((name) => buildId(build(name))).sort())
  expect(textOf(await find('/assets/a.js'))).toBe('a plain')
  expect(await find('/assets/b.js')).toBeUndefined()
})

test('with EARLIER_BUILDS=0 no build is kept and none is served', async () => {
  const folder = emptyFolder()
  await start(folder, 'old')
  const find = await start(folder, 'new', 0)
  expect(await find('/assets/old.js')).toBeUndefined()
  expect(readdirSync(folder)).toEqual([buildId(build('old'))])
})

test('hosts that start at the same time in one folder all start', async () => {
  const folder = emptyFolder()
  await Promise.all(Array.from({ length: 8 }, (_, host) => start(folder, host % 2 === 0 ? 'a' : 'b')))
  expect(readdirSync(folder)).toHaveLength(2)
})

test('assets in memory are still served after their folder is deleted and a missing file was requested', async () => {
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
])('%s serves no file of another build', async (path) => {
  const folder = emptyFolder()
  await start(folder, 'old')
  writeFileSync(join(folder, buildId(build('old')), 'index.html'), 'page')
  const find = await start(folder, 'new')
  expect(await find(path)).toBeUndefined()
})

test('pruning removes the temporary folder of a killed host, and leaves foreign files and running writes alone', async () => {
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

test('a read-only folder causes a warning with its consequence, and the host starts', async () => {
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

test('old builds are pruned even if the new one can’t be stored, as on a full disk', async () => {
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

test('an unreadable build causes one warning, and the others are served', async () => {
  const folder = emptyFolder()
  await start(folder, 'old')
  const broken = join(folder, 'b'.repeat(16))
  mkdirSync(join(broken, 'assets'), { recursive: true })
  writeFileSync(join(broken, 'assets', 'huge.js'), '')
  // A sparse file, too large for `readFile`.
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

test('an unreadable build is tried again after a minute, not earlier', async () => {
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

test('a symbolic link in the folder isn’t followed', async () => {
  const [folder, elsewhere] = [emptyFolder(), emptyFolder()]
  mkdirSync(join(elsewhere, 'assets'))
  writeFileSync(join(elsewhere, 'assets', 'secret.txt'), 'secret')
  symlinkSync(elsewhere, join(folder, 'c'.repeat(16)))
  const find = await start(folder, 'new')
  expect(await find('/assets/secret.txt')).toBeUndefined()
})

test('other builds are found although the clock was set back', async () => {
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ toFake: ['Date'] })
  const folder = emptyFolder()
  const find = await start(folder, 'old')
  vi.setSystemTime(Date.now() - 3_600_000)
  await start(folder, 'new')
  expect(textOf(await find('/assets/new.js'))).toBe('new plain')
})
