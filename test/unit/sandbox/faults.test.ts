import { expect, test } from 'vitest'
import { parseFault, parseFaults } from '../../../sandbox/faults/faults.ts'
import { KNOWN_ERRORS } from '../../../sandbox/faults/system-errors.ts'
import { ConnectionDropped } from '../../../sandbox/faults/transport-fault.ts'
import { openPortal } from './portal-under-test.ts'

const BATCH = { cmd: { chat: 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1663', me: 'profile?' } }

for (const { code, status, description } of KNOWN_ERRORS) {
  test(`${code} can be switched on with status ${status}, and isn’t the app’s mistake`, async () => {
    const { ask, sandbox } = await openPortal({ faults: [`${code}@${status}`] })
    const answer = await ask(code === 'insufficient_scope' ? 'im.chat.get' : 'profile')
    expect([answer.status, answer.body]).toEqual([status, { error: code, error_description: description }])
    expect(sandbox.log.rows[0]?.note).toContain('injected by a fault')
    expect(sandbox.log.red).toEqual([])
  })
}

test('a fault is read with its status, its method and its once', () => {
  expect(parseFault('ACCESS_ERROR@400:im.Dialog.get:once')).toMatchObject({
    kind: 'ACCESS_ERROR',
    status: 400,
    method: 'im.dialog.get',
    isOnce: true,
    reach: 'answer',
  })
  expect(parseFault('html')).toMatchObject({ method: '*', isOnce: false, reach: 'transport' })
  expect(parseFault('slow-handshake:300')).toMatchObject({ reach: 'frame', delayMs: 300, method: '*' })
})

test('what is no fault is told apart, not dropped', () => {
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
  test(`${text} would do nothing, or something else, so it is no fault`, () => {
    expect(parseFault(text)).toBeNull()
  })
}

test('what a fault may be for is told to whoever mistyped it', async () => {
  const { sandbox } = await openPortal()
  expect(() => sandbox.cardUrl({ faults: ['html:nope.method'] })).toThrow(/for \*, batch, im\.chat\.get/)
})

test('a fault for the next request needs no method', () => {
  expect(parseFault('drop:once')).toMatchObject({ method: '*', isOnce: true })
})

test('a mistyped scenario, viewer or fault is an error for a test', async () => {
  const { sandbox } = await openPortal()
  expect(() => sandbox.openSession({ faults: ['htlm'] })).toThrow('no fault “htlm”')
  expect(() => sandbox.cardUrl({ scenario: 'fuond' })).toThrow('no scenario “fuond”')
  expect(() => sandbox.cardUrl({ viewer: 'bob' })).toThrow('no viewer “bob”')
})

test('a fault for a batch takes the batch; for a method inside it, that row', async () => {
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

test('once is once', async () => {
  const { ask } = await openPortal({ scenario: 'throttled' })
  expect((await ask('batch', BATCH)).status).toBe(503)
  expect((await ask('batch', BATCH)).status).toBe(200)
})

test('a missing permission is missed by the methods that need it, not by the batch, and isn’t described there', async () => {
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

test('when the session is over, a refreshed token is refused as well', async () => {
  const { ask, session } = await openPortal({ scenario: 'session-over' })
  const replies: string[] = []
  await session
    .bridge('http://app', (text) => replies.push(text))
    .receive(`refreshAuth:k:${session.sid}`, 'http://app')
  const { AUTH_ID } = JSON.parse(replies[0]?.slice(2) ?? '')
  expect((await ask('profile', { auth: AUTH_ID })).body.error).toBe('expired_token')
})

test('HTML, cut JSON and missing CORS headers reach the app as such', async () => {
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

test('a dropped connection is no answer at all', async () => {
  const { ask, sandbox } = await openPortal({ faults: ['drop:profile:once'] })
  await expect(ask('profile')).rejects.toThrow(ConnectionDropped)
  expect(sandbox.log.rows).toMatchObject([{ status: 'dropped', red: false }])
  expect((await ask('profile')).status).toBe(200)
})

test('a portal that hangs never answers, until the client gives up', async () => {
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

test('a write that is never answered is judged as any other, and told at once', async () => {
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
