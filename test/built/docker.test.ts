import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePorts } from '../../tools/free-ports.ts'
import { buildStages, type Stage, setReadOnly } from './docker/build-stages.ts'
import { readDockerfile } from './docker/read-dockerfile.ts'

/** Time limit for installing the packages and building, in milliseconds. */
const BUILT_WITHIN_MS = 240_000
/** Time limit for removing the packages' many files, in milliseconds. */
const REMOVED_WITHIN_MS = 60_000

const isRoot = process.getuid?.() === 0
const place = mkdtempSync(join(tmpdir(), 'deal-chat-image-'))
let image: Stage

beforeAll(async () => {
  // Any user can read an image's files.
  chmodSync(place, 0o755)
  image = await buildStages(readDockerfile(readFileSync('Dockerfile', 'utf8')), process.cwd(), place)
}, BUILT_WITHIN_MS)

afterAll(async () => {
  if (image !== undefined) setReadOnly(image, true)
  await rm(place, { recursive: true, force: true })
}, REMOVED_WITHIN_MS)

/** Environment variables set by the operator. */
type Settings = Readonly<Record<string, string>>

/** Options to start a program as the engine would: the image's environment and user, and only the PATH of this process. */
function within({ root, folder, env, user = '' }: Stage, port: number, settings: Settings = {}) {
  const [uid, gid] = user.split(':').map(Number)
  const inRoot = Object.entries(env).map(([name, value]) => [name, value.replace(/^\//, `${root}/`)])
  return {
    cwd: join(root, folder),
    env: { ...Object.fromEntries(inRoot), PATH: process.env['PATH'], PORT: String(port), ...settings },
    ...(isRoot ? { uid, gid } : {}),
  }
}

function programOf([program = '', ...args]: readonly string[]): [string, string[]] {
  return [program === 'node' ? process.execPath : program, args]
}

async function start(stage: Stage, port: number, settings: Settings = {}): Promise<ChildProcess> {
  const child = spawn(...programOf(stage.command ?? []), {
    ...within(stage, port, settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        said += text.toString()
        if (said.includes('Deal Chat is served at')) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)))
    child.once('error', reject)
  })
  return child
}

test('the image uses a supported Node, and doesn’t run as root', () => {
  expect(image.image).toMatch(/^node:(22|24)-slim$/)
  expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
})

test('the image contains the host, the app and nothing else', () => {
  expect(readdirSync(join(image.root, image.folder)).toSorted()).toEqual(['dist', 'package.json'])
  expect(readdirSync(join(image.root, image.folder, 'dist')).toSorted()).toEqual([
    'app',
    'host',
    'host-drawing',
  ])
})

test('on a read-only root the container serves the app, reports its health, and ends on SIGTERM', async () => {
  setReadOnly(image, false)
  const [port = 0] = await freePorts(1)
  const health = () => spawnSync(...programOf(image.health ?? []), within(image, port)).status
  const before = allFiles(image)
  expect(health()).toBe(1)

  const child = await start(image, port)
  try {
    const opening = `http://127.0.0.1:${port}/?DOMAIN=acme.bitrix24.com&PROTOCOL=1`
    const answer = await fetch(opening, { method: 'POST', body: 'AUTH_ID=token' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('<div id="root">')
    expect(health()).toBe(0)
    expect(allFiles(image)).toEqual(before)
  } finally {
    child.kill('SIGTERM')
  }
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(health()).toBe(1)
})

test('the health check uses LISTEN_ADDRESS', async () => {
  const [port = 0] = await freePorts(1)
  const settings = { LISTEN_ADDRESS: '127.0.0.2' }
  const child = await start(image, port, settings)
  try {
    expect(spawnSync(...programOf(image.health ?? []), within(image, port, settings)).status).toBe(0)
  } finally {
    child.kill('SIGTERM')
  }
  await once(child, 'exit')
})

/** Every file outside the volumes. */
function allFiles({ root, volumes }: Stage): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => !volumes.some((volume) => `/${file}/`.startsWith(`${volume}/`))).toSorted()
}

test('an unsupported instruction in the Dockerfile fails the tests', async () => {
  const build = async (text: string) => buildStages(readDockerfile(`FROM x\n${text}`), process.cwd(), place)
  await expect(build('ADD a b')).rejects.toThrow('Not understood: ADD')
  await expect(build('CMD node file.js')).rejects.toThrow()
  await expect(build('COPY no-such-file ./')).rejects.toThrow('no such file')
  await expect(build('COPY --from=x /a ./')).rejects.toThrow('no such stage')
  await expect(build('RUN echo the reason; exit 1')).rejects.toThrow('exit 1')
  expect(() => readDockerfile('from x')).toThrow('No instruction')
})
