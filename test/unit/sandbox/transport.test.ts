import { expect, test } from 'vitest'
import { openPortal } from './portal-under-test.ts'

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'origin, content-type, accept',
  'x-content-type-options': 'nosniff',
}

for (const [what, method, params] of [
  ['an answer', 'profile', {}],
  ['a method’s error', 'im.dialog.get', { DIALOG_ID: 'x' }],
  ['an unknown method', 'im.message.like', {}],
  ['a wrong token', 'profile', { auth: 'nobody' }],
] as const) {
  test(`${what} can be read by another origin, and is JSON`, async () => {
    const { ask } = await openPortal()
    const { headers } = await ask(method, params)
    for (const [name, value] of Object.entries(CORS)) expect(headers.get(name)).toBe(value)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('access-control-expose-headers')).toBeNull()
  })
}

test('OPTIONS needs no token, has no body, and allows what a portal allows', async () => {
  const { sandbox } = await openPortal()
  const preflight = (headers: string) =>
    sandbox.handle(
      new Request(`${sandbox.origin}/rest/batch?bx24_request_id=1`, {
        method: 'OPTIONS',
        headers: { 'access-control-request-headers': headers },
      }),
    )
  const answer = await preflight('content-type')
  expect([answer.status, await answer.text()]).toEqual([200, ''])
  for (const [name, value] of Object.entries(CORS)) expect(answer.headers.get(name)).toBe(value)
  expect(sandbox.log.red).toEqual([])
  await preflight('content-type,x-request-id')
  expect(sandbox.log.red).toMatchObject([
    { httpMethod: 'OPTIONS', note: expect.stringContaining('x-request-id') },
  ])
})

for (const method of ['PUT', 'DELETE', 'PATCH']) {
  test(`${method} fails a portal’s preflight: red, and so is the request itself`, async () => {
    const { sandbox, session } = await openPortal()
    const url = `${sandbox.origin}/rest/profile?auth=${session.token}`
    const headers = { 'access-control-request-method': method }
    await sandbox.handle(new Request(url, { method: 'OPTIONS', headers }))
    await sandbox.handle(new Request(url, { method }))
    const note = expect.stringContaining(`no ${method} from another origin`)
    expect(sandbox.log.red).toMatchObject([
      { httpMethod: 'OPTIONS', note },
      { httpMethod: method, note },
    ])
  })
}

test('GET, HEAD and POST pass a preflight, and aren’t red', async () => {
  const { sandbox, session } = await openPortal()
  const url = `${sandbox.origin}/rest/profile?auth=${session.token}`
  for (const method of ['GET', 'HEAD', 'POST']) {
    const headers = { 'access-control-request-method': method }
    await sandbox.handle(new Request(url, { method: 'OPTIONS', headers }))
    await sandbox.handle(new Request(url, { method }))
  }
  expect([sandbox.log.rows.length, sandbox.log.red]).toEqual([6, []])
})

test('an unknown method is 404 before the token is checked; a known one needs a token; both are red', async () => {
  const { ask, sandbox } = await openPortal()
  const unknown = await ask('im.chat.nonsense', { auth: '' })
  expect([unknown.status, unknown.body.error]).toEqual([404, 'ERROR_METHOD_NOT_FOUND'])
  const stranger = await ask('profile', { auth: '' })
  expect([stranger.status, stranger.body]).toEqual([
    401,
    { error: 'NO_AUTH_FOUND', error_description: 'Wrong authorization data' },
  ])
  expect(sandbox.log.red).toHaveLength(2)
})

test('the token may be in the query, and a GET is answered', async () => {
  const { sandbox, session } = await openPortal()
  const query = new URLSearchParams({ auth: session.token, ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' })
  const answer = await sandbox.handle(new Request(`${sandbox.origin}/rest/im.chat.get?${query}`))
  expect((await answer.json()).result).toEqual({ ID: 1437 })
})

test('a success has a time block, an error has none', async () => {
  const { ask } = await openPortal()
  expect(Object.keys((await ask('profile')).body.time)).toEqual([
    'start',
    'finish',
    'duration',
    'processing',
    'date_start',
    'date_finish',
    'operating_reset_at',
    'operating',
  ])
  expect((await ask('im.dialog.get')).body).not.toHaveProperty('time')
})

test('the log has every request with its commands and parameters, and no token', async () => {
  const { ask, sandbox, session } = await openPortal()
  await ask('batch', { cmd: { me: 'profile?', chat: 'im.chat.get?ENTITY_TYPE=CRM' } })
  expect(sandbox.log.rows).toMatchObject([
    {
      sid: session.sid,
      way: 'app → REST',
      method: 'batch',
      httpMethod: 'POST',
      status: '200',
      commands: ['profile', 'im.chat.get'],
      note: '2 commands, 0 failed',
      red: false,
      write: false,
    },
  ])
  expect(JSON.stringify(sandbox.log.rows)).not.toContain(session.token)
  sandbox.log.clear()
  expect(sandbox.log.rows).toEqual([])
})

test('tokens are kept out of rows, wherever a request carries them', async () => {
  const { ask, sandbox, session } = await openPortal()
  const { token } = session
  await ask('profile', { nested: { auth: token }, AUTH: token, text: `auth=${token}`, [token]: 1 })
  await ask('batch', { cmd: { me: `profile?auth=${token}`, [token]: `im.chat.get.${token}?` } })
  await ask(`profile.${token}`)
  expect(sandbox.log.rows).toHaveLength(3)
  expect(JSON.stringify(sandbox.log.rows)).not.toContain('access-')
  expect(sandbox.log.rows[0]?.params).toMatchObject({ nested: { auth: '[access token]' } })
})

test('a test can wait for a row, and gets an error when it doesn’t come', async () => {
  const { ask, sandbox } = await openPortal()
  const coming = sandbox.log.waitFor(({ method }) => method === 'profile')
  await ask('profile')
  expect((await coming).status).toBe('200')
  await expect(sandbox.log.waitFor(() => false, { ms: 10 })).rejects.toThrow('10 ms')
})

test('latency delays the answers of its own session only', async () => {
  const { ask, sandbox } = await openPortal({ latencyMs: 120 })
  await ask('profile')
  expect(sandbox.log.rows[0]?.tookMs).toBeGreaterThanOrEqual(115)
})

test('two sessions are independent: viewer, faults and rows', async () => {
  const { sandbox, ask } = await openPortal({ faults: ['INTERNAL_SERVER_ERROR'] })
  const other = sandbox.openSession({ viewer: 'olga' })
  expect((await ask('profile')).status).toBe(500)
  expect((await ask('profile', { auth: other.token })).body.result.ID).toBe('33')
  expect(new Set(sandbox.log.rows.map(({ sid }) => sid)).size).toBe(2)
})
