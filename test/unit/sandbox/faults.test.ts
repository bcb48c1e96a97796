import { expect, test } from 'vitest'
import { parseFault, parseFaults } from '../../../sandbox/faults/faults.ts'
import { KNOWN_ERRORS } from '../../../sandbox/faults/system-errors.ts'
import { ConnectionDropped } from '../../../sandbox/faults/transport-fault.ts'
import { openPortal } from './portal-under-test.ts'

const BATCH = { cmd: { chat: 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1663', me: 'profile?' } }

for (const { code, status, description } of KNOWN_ERRORS) {
  test(`${code} can be switched on with status ${status}, and isn’t red`, async () => {
    const { ask, sandbox } = await openPortal({ faults: [`${code}@${status}`] })
    const answer = await ask(code === 'insufficient_scope' ? 'im.chat.get' : 'profile')
    expect([answer.status, answer.body]).toEqual([status, { error: code, error_description: description }])
    expect(sandbox.log.rows[0]?.note).toContain('injected by a fault')
    expect(sandbox.log.red).toEqual([])
  })
}

test('a fault is parsed with its status, its method and its once', () => {
  expect(parseFault('ACCESS_ERROR@400:im.Dialog.get:once')).toMatchObject({
    kind: 'ACCESS_ERROR',
    status: 400,
    method: 'im.dialog.get',
    isOnce: true,
    layer: 'answer',
  })
  expect(parseFault('html')).toMatchObject({ method: '*', isOnce: false, layer: 'transport' })
  expect(parseFault('slow-handshake:300')).toMatchObject({ layer: 'frame', delayMs: 300, method: '*' })
})

test('unknown faults are returned separately', () => {
  expect(parseFaults(['html', 'htlm', 'QUERY_LIMIT_EXCEDED:batch', '', 'drop:a b']).unknown).toEqual([
    'htlm',
    'QUERY_LIMIT_EXCEDED:batch',
    'drop:a b',
  ])
})

for (const text of [
  'html:nope.method',
  'html:once:once',
  'html@999',
  'html@199',
  'html@204',
  'QUERY_LIMIT_EXCEEDED@100',
  'drop@500',
  'malformed@400:im.dialog.get',
  'no-references:im.chat.get',
  'slow-handshake:foo',
  'slow-handshake:300:once',
  'silent:300',
  'silent@500:x:once',
  'no-refresh:*',
]) {
  test(`${text} would have no effect, so it is an unknown fault`, () => {
    expect(parseFault(text)).toBeNull()
  })
}

test('an error about a mistyped fault lists the possible targets', async () => {
  const { sandbox } = await openPortal()
  expect(() => sandbox.cardUrl({ faults: ['html:nope.method'] })).toThrow(/for \*, batch, im\.chat\.get/)
})

test('a once fault needs no method', () => {
  expect(parseFault('drop:once')).toMatchObject({ method: '*', isOnce: true })
})

test('a mistyped scenario, viewer or fault throws in a test', async () => {
  const { sandbox } = await openPortal()
  expect(() => sandbox.openSession({ faults: ['htlm'] })).toThrow('no fault “htlm”')
  expect(() => sandbox.cardUrl({ scenario: 'fuond' })).toThrow('no scenario “fuond”')
  expect(() => sandbox.cardUrl({ viewer: 'bob' })).toThrow('no viewer “bob”')
})

test('a fault for batch fails the batch, and one for a method inside it fails that row', async () => {
  const whole = await openPortal({ faults: ['QUERY_LIMIT_EXCEEDED:batch'] })
  expect((await whole.ask('batch', BATCH)).status).toBe(503)
  expect((await whole.ask('profile')).status).toBe(200)
  const row = await openPortal({ faults: ['QUERY_LIMIT_EXCEEDED:im.chat.get'] })
  const maps = await row.batch(BATCH.cmd)
  expect(maps['result_error']).toEqual({
    chat: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
  })
  expect(maps['result'].me.ID).toBe('27')
})

test('a once fault fires once', async () => {
  const { ask } = await openPortal({ scenario: 'throttled' })
  expect((await ask('batch', BATCH)).status).toBe(503)
  expect((await ask('batch', BATCH)).status).toBe(200)
})

test('a missing permission fails methods that need it, not the batch, and has no description in a batch', async () => {
  const { batch } = await openPortal({ scenario: 'missing-scope' })
  const maps = await batch(BATCH.cmd)
  expect(maps['result_error']).toEqual({ chat: { error: 'insufficient_scope', error_description: '' } })
  expect(maps['result'].me.ID).toBe('27')
})

test('a token that expires once fails every request until it is refreshed', async () => {
  const { ask, session } = await openPortal({ scenario: 'expired-token' })
  expect((await ask('profile')).body.error).toBe('expired_token')
  expect((await ask('profile')).status).toBe(401)
  const replies: string[] = []
  await session
    .bridge('http://app', (text) => replies.push(text))
    .receive(`refreshAuth:k:${session.sid}`, 'http://app')
  const { AUTH_ID } = JSON.parse(replies[0]?.slice(2) ?? '')
  expect((await ask('profile', { auth: AUTH_ID })).status).toBe(200)
})

test('after the session’s end a refreshed token is refused as well', async () => {
  const { ask, session } = await openPortal({ scenario: 'session-over' })
  const replies: string[] = []
  await session
    .bridge('http://app', (text) => replies.push(text))
    .receive(`refreshAuth:k:${session.sid}`, 'http://app')
  const { AUTH_ID } = JSON.parse(replies[0]?.slice(2) ?? '')
  expect((await ask('profile', { auth: AUTH_ID })).body.error).toBe('expired_token')
})

test('HTML, truncated JSON and missing CORS headers reach the app', async () => {
  const html = await openPortal({ faults: ['html'] })
  const page = await html.ask('profile')
  expect([page.status, page.body, page.headers.get('content-type')]).toEqual([
    200,
    null,
    'text/html; charset=utf-8',
  ])
  expect(page.headers.get('access-control-allow-origin')).toBe('*')
  const proxy = await openPortal({ faults: ['html@502'] })
  expect((await proxy.ask('profile')).status).toBe(502)
  const cut = await openPortal({ faults: ['truncated'] })
  expect((await cut.ask('profile')).body).toBeNull()
  const silent = await openPortal({ faults: ['no-cors'] })
  expect((await silent.ask('profile')).headers.get('access-control-allow-origin')).toBeNull()
})

test('a fault of the transport for a method inside a batch hits the request that carries it', async () => {
  const { ask } = await openPortal({ faults: ['html:im.chat.get'] })
  expect((await ask('batch', BATCH)).body).toBeNull()
  expect((await ask('profile')).status).toBe(200)
})

test('a malformed answer is a success of another shape', async () => {
  const { batch, sandbox } = await openPortal({ scenario: 'bad-answer' })
  const maps = await batch({ dialog: 'im.dialog.get?DIALOG_ID=chat1437', me: 'profile?' })
  expect(Object.keys(maps['result'].dialog)).toEqual(['unexpected'])
  expect(maps['result'].me.ID).toBe('27')
  expect(sandbox.log.red).toEqual([])
})

test('a dropped connection gives no answer', async () => {
  const { ask, sandbox } = await openPortal({ faults: ['drop:profile:once'] })
  await expect(ask('profile')).rejects.toThrow(ConnectionDropped)
  expect(sandbox.log.rows).toMatchObject([{ status: 'dropped', red: false }])
  expect((await ask('profile')).status).toBe(200)
})

test('a hanging request ends when the client aborts it', async () => {
  const { sandbox, session } = await openPortal({ faults: ['hang'] })
  const leaving = new AbortController()
  const answer = sandbox.handle(
    new Request(`${sandbox.origin}/rest/profile?auth=${session.token}`, { signal: leaving.signal }),
  )
  await sandbox.log.waitFor(({ status }) => status === 'no answer')
  const first = await Promise.race([
    answer,
    new Promise((resolve) => setTimeout(resolve, 50, 'still waiting')),
  ])
  expect(first).toBe('still waiting')
  leaving.abort()
  await answer
  expect(sandbox.log.rows).toHaveLength(1)
})

test('a write without an answer is checked and logged at once', async () => {
  for (const isPressed of [false, true]) {
    const { sandbox, session } = await openPortal({ faults: ['hang'] })
    if (isPressed) session.press()
    const leaving = new AbortController()
    const query = `auth=${session.token}&CHAT_ID=1437`
    const answer = sandbox.handle(
      new Request(`${sandbox.origin}/rest/im.chat.mute?${query}`, { signal: leaving.signal }),
    )
    await sandbox.log.waitForRest('im.chat.mute')
    leaving.abort()
    await answer
    expect(sandbox.log.rows).toMatchObject([{ status: 'no answer', write: true, red: !isPressed, bytes: 0 }])
  }
})
