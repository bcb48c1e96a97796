import { afterEach, expect, test, vi } from 'vitest'
import { startSandbox } from '../../../sandbox/index.ts'
import { readCardAddress } from '../../../sandbox/ui/card/card-address.ts'
import { openPortal } from './portal-under-test.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const HOOK = '27/annas0sandbox0hook'
const MARCOS_HOOK = '31/marcos0sandbox0hook'
const DEAL = { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' }

/** Stops the portal's time but for `clock.advance`, so that a slow machine's requests leak nothing. */
const stopTime = () => void vi.useFakeTimers({ toFake: ['performance'] })
afterEach(() => void vi.useRealTimers())

/** A portal, and the answer to a request with any body under `/rest`. */
async function openRest() {
  const portal = await openPortal()
  const send = async (address: string, init: RequestInit = {}) => {
    const { sandbox } = portal
    const answer = await sandbox.handle(new Request(`${sandbox.origin}/rest/${address}`, init))
    return { status: answer.status, body: await answer.json() }
  }
  return { ...portal, send }
}

test('JSON, a form, a multipart form and a query are equal', async () => {
  const { send, session } = await openRest()
  const fields = { ...DEAL, auth: session.token }
  const parts = new FormData()
  for (const [name, value] of Object.entries(fields)) parts.append(name, value)
  parts.append('file', new Blob(['x']), 'x.txt')
  const json = { 'content-type': 'application/json' }
  const bodies: RequestInit[] = [
    { headers: json, body: JSON.stringify(fields) },
    { body: new URLSearchParams(fields) },
    { body: parts },
  ]
  for (const init of bodies) {
    expect((await send('im.chat.get', { method: 'POST', ...init })).body.result).toEqual({ ID: 1437 })
  }
  expect((await send(`im.chat.get?${new URLSearchParams(fields)}`)).body.result).toEqual({ ID: 1437 })
})

test('a body that is neither JSON nor a form is read as no parameters', async () => {
  const { send, session } = await openRest()
  for (const type of ['application/json', 'multipart/form-data; boundary=x']) {
    const init = { method: 'POST', headers: { 'content-type': type }, body: '{"ENTITY_TYPE"' }
    const { status, body } = await send(`im.chat.get?auth=${session.token}`, init)
    expect([status, body.result]).toEqual([200, null])
  }
})

test('a token lasts an hour of the portal’s clock, and its expiry isn’t red', async () => {
  const { ask, sandbox } = await openPortal()
  sandbox.clock.advance(HOUR_MS - 60_000)
  expect((await ask('profile')).status).toBe(200)
  sandbox.clock.advance(60_000)
  const { status, body } = await ask('batch', { cmd: ['profile'] })
  expect([status, body]).toEqual([
    401,
    { error: 'expired_token', error_description: 'The access token provided has expired.' },
  ])
  expect(sandbox.log.red).toEqual([])
})

test('an unknown method is reported before an expired token', async () => {
  const { ask, session } = await openPortal()
  session.expireToken()
  expect((await ask('no.such.method')).status).toBe(404)
})

/** Posts `refreshAuth` as an app does; returns the answer with its key. */
async function refreshed({ session }: Awaited<ReturnType<typeof openPortal>>): Promise<string[]> {
  const replies: string[] = []
  const bridge = session.bridge('http://app.example', (text) => replies.push(text))
  await bridge.receive(`refreshAuth:key:${session.sid}`, 'http://app.example')
  return replies
}

test('a token that was expired on demand can be refreshed', async () => {
  const portal = await openPortal()
  portal.session.expireToken()
  expect((await portal.ask('profile')).body.error).toBe('expired_token')
  const [reply = ''] = await refreshed(portal)
  const { AUTH_ID } = JSON.parse(reply.slice('key:'.length))
  expect((await portal.ask('profile', { auth: AUTH_ID })).status).toBe(200)
  expect((await portal.ask('profile')).body.error).toBe('expired_token')
})

test('after half a year a refresh is refused: an alert, and no answer', async () => {
  const portal = await openPortal()
  portal.sandbox.clock.advance(181 * DAY_MS)
  expect(await refreshed(portal)).toEqual([])
  expect(portal.sandbox.log.rows).toMatchObject([{ note: expect.stringContaining('alert'), red: false }])
})

test('within half a year the tokens are renewed', async () => {
  const portal = await openPortal()
  portal.sandbox.clock.advance(179 * DAY_MS)
  const [reply = ''] = await refreshed(portal)
  const { AUTH_ID } = JSON.parse(reply.slice('key:'.length))
  expect((await portal.ask('profile', { auth: AUTH_ID })).status).toBe(200)
})

test('the page’s server refuses an old refresh as well, and gives an hour otherwise', async () => {
  const { sandbox, session } = await openPortal()
  const renew = async () => {
    const address = `${sandbox.origin}/sandbox/sessions/${session.sid}/refresh`
    return (await sandbox.handle(new Request(address, { method: 'POST' }))).json()
  }
  expect(await renew()).toMatchObject({ AUTH_ID: expect.any(String), AUTH_EXPIRES: 3600 })
  sandbox.clock.advance(181 * DAY_MS)
  expect(await renew()).toBeNull()
})

test('with the limit on, a portal takes a burst of fifty requests, then two a second', async () => {
  stopTime()
  const { ask, sandbox } = await openPortal({ limit: 'on' })
  const burst = await Promise.all(Array.from({ length: 50 }, () => ask('profile')))
  expect(new Set(burst.map(({ status }) => status))).toEqual(new Set([200]))
  const { status, body } = await ask('profile')
  expect([status, body.error]).toEqual([503, 'QUERY_LIMIT_EXCEEDED'])
  expect(sandbox.log.red).toHaveLength(1)
  sandbox.clock.advance(1_000)
  expect((await ask('batch', { cmd: Array.from({ length: 50 }, () => 'profile') })).status).toBe(200)
  expect((await ask('profile')).status).toBe(200)
  expect((await ask('profile')).status).toBe(503)
  // Half a second leaks one request.
  sandbox.clock.advance(500)
  expect((await ask('profile')).status).toBe(200)
  expect((await ask('profile')).status).toBe(503)
})

test('a page without the option has no limit, and limits aren’t shared by pages', async () => {
  stopTime()
  const { ask, sandbox } = await openPortal()
  const other = sandbox.openSession({ limit: 'on' })
  const asked = Array.from({ length: 60 }, () => ask('profile', { auth: other.token }))
  expect((await Promise.all(asked)).at(-1)?.status).toBe(503)
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask('profile')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

test('the limit and extra permissions are parts of the page’s address', async () => {
  const { sandbox } = await openPortal()
  const url = new URL(sandbox.cardUrl({ limit: 'on', with: ['imopenlines', 'user'] }))
  expect(readCardAddress(url)).toEqual({
    options: { deal: 1663, limit: 'on', with: ['imopenlines', 'user'] },
    problems: [],
  })
  expect(readCardAddress(new URL('?limit=fast', url))?.problems).toEqual([
    'There is no limit “fast”. Known: on, off.',
  ])
  expect(() => sandbox.openSession({ with: ['imopenline'] })).toThrow('no permission “imopenline”')
})

test('scope lists an extra permission once', async () => {
  const { ask } = await openPortal({ without: ['im', 'imbot'], with: ['task', 'im'] })
  expect((await ask('scope')).body.result).toEqual(['crm', 'placement', 'user_brief', 'task', 'im'])
})

test('an inbound webhook calls REST as its user, without a token, by every way of calling', async () => {
  const { send, sandbox } = await openRest()
  expect((await send(`${HOOK}/profile.json`)).body.result.ID).toBe('27')
  expect((await send(`${HOOK}/im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL|1663`)).body.result.ID).toBe(1437)
  const form = { method: 'POST', body: new URLSearchParams({ 'cmd[me]': 'profile?' }) }
  expect((await send(`${MARCOS_HOOK}/batch`, form)).body.result.result.me.ID).toBe('31')
  expect(sandbox.log.red).toEqual([])
})

test('a webhook has its own permissions', async () => {
  const { send } = await openRest()
  const { status, body } = await send(`${MARCOS_HOOK}/crm.item.get?entityTypeId=2&id=1663`)
  expect([status, body.error]).toEqual([403, 'insufficient_scope'])
  expect((await send(`${MARCOS_HOOK}/scope`)).body.result).toEqual(['im'])
})

for (const address of ['27/wrong', '31/annas0sandbox0hook', '999/annas0sandbox0hook']) {
  test(`${address} is an unknown webhook, with any token`, async () => {
    const { send, session, sandbox } = await openRest()
    const { status, body } = await send(`${address}/profile?auth=${session.token}`)
    expect([status, body.error]).toEqual([401, 'NO_AUTH_FOUND'])
    expect(sandbox.log.red).toHaveLength(1)
  })
}

test('a webhook’s code is kept out of the log, also for a preflight', async () => {
  const { send, sandbox } = await openRest()
  await send(`${HOOK}/profile`)
  await send(`27/wrong/profile`)
  const preflight = new Request(`${sandbox.origin}/rest/${HOOK}/profile`, { method: 'OPTIONS' })
  await sandbox.handle(preflight)
  expect(sandbox.log.rows.map(({ method }) => method)).toEqual(['profile', 'profile', 'profile'])
  expect(JSON.stringify(sandbox.log.rows)).not.toMatch(/sandbox0hook|wrong/)
})

test('two portals have separate clocks', async () => {
  const [one, other] = [await startSandbox(), await startSandbox()]
  one.clock.advance(DAY_MS)
  expect(one.clock.now() - other.clock.now()).toBeGreaterThan(DAY_MS - 60_000)
  await Promise.all([one.close(), other.close()])
})
