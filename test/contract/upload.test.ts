// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }

import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { failureOf } from '../../src/portal/failure.ts'
import type { Portal } from '../../src/portal/portal.ts'
import type { Connection } from '../../src/portal/sdk/sdk-portal.ts'
import { FILE_CONTENT } from '../../src/portal/upload/upload.ts'
import { RENEWED, type Says, type ScriptedPortal, scriptedPortal } from './scripted-portal.ts'

const UPLOAD = {
  name: 'im.v2.File.upload',
  params: {
    dialogId: 'chat2184',
    fields: { name: '100 % "plan".txt', content: FILE_CONTENT, message: 'Hi & $x' },
  },
  scope: 'im',
  schema: v.number(),
}
const CONTENT = 'SGVsbG8gd29ybGQ+Pz8='
const DONE: Says = {
  body: {
    result: 1,
    time: { start: 1, finish: 2, duration: 1, processing: 1, operating: 0, operating_reset_at: 1 },
  },
}

let standIn: ScriptedPortal | null = null

async function connected(script: Parameters<typeof scriptedPortal>[0]): Promise<Portal> {
  standIn = await scriptedPortal(script)
  const connection = await standIn.connect()
  if (connection.status !== 'connected') throw new Error(JSON.stringify(connection))
  return connection.portal
}
const content = () => new Blob([CONTENT])
const asked = () => standIn?.asked ?? []
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/** A portal that never answers, in a page whose timers the test controls, with an upload that has arrived there. */
async function uploading(options: Parameters<Portal['upload']>[2] = {}) {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  standIn = await scriptedPortal({ rest: () => 'hang' })
  const listeners = uploadListeners()
  let connection: Connection | null = null
  void standIn.connect().then((one) => {
    connection = one
  })
  while (connection === null) {
    await vi.advanceTimersByTimeAsync(1)
    await nextTurn()
  }
  const { portal } = connection as Extract<Connection, { status: 'connected' }>
  const end: { kind: string | null } = { kind: null }
  portal.upload(UPLOAD, content(), options).catch((error: unknown) => {
    end.kind = failureOf(error)?.kind ?? 'a defect'
  })
  while (asked().length === 0) await nextTurn()
  return { end, tell: (loaded: number) => listeners.tell({ loaded, total: 100 }) }
}

/** happy-dom tells no progress: the listeners that the SDK's client adds, to be told by the test. */
function uploadListeners() {
  const told: ((event: unknown) => void)[] = []
  const { prototype } = window.XMLHttpRequestUpload
  vi.spyOn(prototype, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    if (type === 'progress') told.push(listener as (event: unknown) => void)
  })
  return {
    tell: (event: { loaded: number; total: number }) => {
      for (const listener of told) listener({ ...event, lengthComputable: true })
    },
  }
}

afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await standIn?.close()
  standIn = null
  vi.unstubAllGlobals()
})

test('a file goes as one request of JSON, with its content in its place and the token in the body', async () => {
  const portal = await connected({ rest: () => DONE })
  expect(await portal.upload(UPLOAD, content())).toBe(1)
  const [request] = asked()
  expect(asked()).toHaveLength(1)
  expect(request?.contentType).toContain('application/json')
  expect(JSON.parse(request?.text ?? '')).toMatchObject({
    auth: 'token-1',
    dialogId: 'chat2184',
    fields: { name: '100 % "plan".txt', content: CONTENT, message: 'Hi & $x' },
  })
  expect(request?.address).not.toContain('token-1')
})

test.each([
  ['drop', 'unreachable'],
  [{ status: 500, body: { error: 'INTERNAL_SERVER_ERROR', error_description: '' } }, 'server-error'],
  [{ status: 503, body: { error: 'QUERY_LIMIT_EXCEEDED', error_description: '' } }, 'throttled'],
  [{ body: '<html>' }, 'bad-answer'],
  [{ status: 400, body: { error: 'FILE_TOO_LARGE', error_description: 'File too large' } }, 'portal'],
] as const)('a file is sent once when the portal answers %j', async (says, kind) => {
  const portal = await connected({ rest: () => says })
  expect(await portal.upload(UPLOAD, content()).then(() => null, failureOf)).toMatchObject({ kind })
  expect(asked()).toHaveLength(1)
})

test('a file goes by no other token than it was pressed for with', async () => {
  const expired: Says = { status: 401, body: { error: 'expired_token', error_description: '' } }
  const portal = await connected({ rest: () => expired, refresh: RENEWED })
  const upload = portal.upload(UPLOAD, content(), { tokenNumber: 0 })
  expect(await upload.then(() => null, failureOf)).toEqual({ kind: 'session-expired' })
  expect(asked().map(({ text }) => JSON.parse(text).auth)).toEqual(['token-1'])
})

test('an upload ends after 30 seconds without progress, however long the progress took', async () => {
  const { end, tell } = await uploading()
  for (const loaded of [10, 20, 30]) {
    await vi.advanceTimersByTimeAsync(29_000)
    tell(loaded)
  }
  await vi.advanceTimersByTimeAsync(29_000)
  expect(end.kind).toBeNull()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(end.kind).toBe('timeout')
})

test('the answer to a file that is sent as a whole is waited for as long as a portal may take', async () => {
  const shares: number[] = []
  const { end, tell } = await uploading({ onProgress: (share) => shares.push(share) })
  tell(100)
  await vi.advanceTimersByTimeAsync(59_000)
  expect([end.kind, shares]).toEqual([null, [1]])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(end.kind).toBe('timeout')
})

test('an upload that is cancelled ends at once', async () => {
  const ending = new AbortController()
  const { end } = await uploading({ signal: ending.signal })
  ending.abort()
  await vi.advanceTimersByTimeAsync(100)
  while (end.kind === null) await nextTurn()
  expect(end.kind).not.toBe('a defect')
})
