import { expect, onTestFinished, test, vi } from 'vitest'
import { OPENING, openRealData, readAnswer, realPortal, webhookOf } from './real-data-under-test.ts'

/** A deal of the real portal that differs from the sandbox's own. */
async function withNews() {
  const real = await realPortal()
  real.people.write({ who: 'marco', chat: 1437, text: 'Only the real portal knows this' })
  return real
}

test('the app’s opening batch gets the real portal’s chat, with references', async () => {
  const real = await withNews()
  const { ask } = await openRealData(webhookOf(real))
  const { status, body } = await ask('batch', { halt: 0, cmd: OPENING })
  expect([status, body.result.result_error]).toEqual([200, []])
  const { chat, dialog, members, item, me } = body.result.result
  expect([chat.ID, dialog.counter, members.length, item.item.id, me.NAME]).toEqual([1437, 3, 3, 1663, 'Anna'])
  expect(body.result.result_total.members).toBe(6)
  expect(real.log.rows.map(({ method }) => method)).toEqual(['batch'])
})

test('a single method is answered by the real portal, in every form of request', async () => {
  const real = await withNews()
  const { sandbox, session } = await openRealData(webhookOf(real))
  const query = `auth=${session.token}&DIALOG_ID=chat1437`
  const url = `${sandbox.origin}/rest/im.dialog.get`
  const asked = [
    fetch(`${url}.json?${query}`),
    fetch(url, { method: 'POST', body: new URLSearchParams(query) }),
    fetch(`${url}?auth=${session.token}`, {
      method: 'POST',
      body: JSON.stringify({ DIALOG_ID: 'chat1437' }),
      headers: { 'content-type': 'application/json' },
    }),
  ]
  for (const response of asked) expect((await readAnswer(await response)).body.result.counter).toBe(3)
})

test('the sandbox’s token isn’t forwarded, neither as a parameter nor in a command', async () => {
  const real = await realPortal()
  const { ask, session } = await openRealData(webhookOf(real))
  await ask('profile', { access_token: session.token, AUTH: session.token })
  await ask('batch', { cmd: { me: `profile?auth=${session.token}&x=1` } })
  expect(real.log.rows.map(({ params }) => params)).toEqual([{}, { halt: 0, cmd: { me: 'profile?x=1' } }])
})

test('an error of the real portal keeps its code and status, and isn’t red', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real))
  const { status, body } = await ask('im.dialog.get', { DIALOG_ID: 'chat1601' })
  expect([status, body.error]).toEqual([403, 'ACCESS_ERROR'])
  expect(sandbox.log.red).toEqual([])
  expect(sandbox.log.rows[0]).toMatchObject({ method: 'im.dialog.get', status: '403', write: false })
  expect(sandbox.log.rows[0]?.note).toContain('ACCESS_ERROR')
})

test('every page may read the answer, without the real portal’s headers', async () => {
  const { ask } = await openRealData(webhookOf(await realPortal()))
  const { headers } = await ask('profile')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect([...headers.keys()].filter((name) => /cookie|server|bitrix/i.test(name))).toEqual([])
})

test('a batch is logged as one of the sandbox: commands, size and failures', async () => {
  const { ask, sandbox } = await openRealData(webhookOf(await realPortal()))
  const { text } = await ask('batch', {
    cmd: { ...OPENING, chat: 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1742' },
  })
  const [row] = sandbox.log.rows
  expect(row).toMatchObject({ method: 'batch', status: '200', red: false, write: false })
  expect(row?.commands).toEqual([
    'im.chat.get',
    'im.dialog.get',
    'im.dialog.users.list',
    'crm.item.get',
    'profile',
  ])
  expect(row?.bytes).toBe(new TextEncoder().encode(text).length)
  expect(row?.note).toContain('5 commands, 2 failed')
})

test('an expired token is refused by the sandbox, without a request to the real portal', async () => {
  const real = await realPortal()
  const { ask, session } = await openRealData(webhookOf(real))
  session.expireToken()
  expect((await ask('profile')).body.error).toBe('expired_token')
  expect((await ask('profile', { auth: 'nobody’s' })).body.error).toBe('NO_AUTH_FOUND')
  expect(real.log.rows).toEqual([])
})

test('methods of the installed app are answered here: its options aren’t the webhook’s', async () => {
  const real = await realPortal()
  const { ask, session } = await openRealData(webhookOf(real), { card: { theme: 'dark' } })
  expect((await ask('user.option.get', { option: 'theme' })).body.result).toBe('dark')
  expect((await ask('app.info')).body.result.CODE).toContain('local.')
  session.press()
  expect((await ask('app.option.set', { options: { a: 'b' } })).body.result).toBe(true)
  expect((await ask('placement.get')).status).toBe(200)
  expect(real.log.rows).toEqual([])
})

test('a mixed batch is one request to the real portal, with rows in the order of the commands', async () => {
  const real = await realPortal()
  const { ask } = await openRealData(webhookOf(real), { card: { theme: 'dark' } })
  const cmd = {
    theme: 'user.option.get?option=theme',
    chat: OPENING.chat,
    members: OPENING.members,
    none: 'im.dialog.get?DIALOG_ID=chat1601',
    same: 'user.option.get?option=$result[theme]',
    last: 'user.option.get?option=$result[chat][ID]',
  }
  const { body } = await ask('batch', { cmd })
  expect(Object.keys(body.result.result)).toEqual(['theme', 'chat', 'members', 'same', 'last'])
  expect(body.result.result).toMatchObject({ theme: 'dark', chat: { ID: 1437 } })
  expect(body.result.result_error.none.error).toBe('ACCESS_ERROR')
  expect(body.result.result_total).toEqual({ members: 6 })
  expect(real.log.rows.map(({ commands }) => commands)).toEqual([
    ['im.chat.get', 'im.dialog.users.list', 'im.dialog.get'],
  ])
})

for (const [what, cmd, halt] of [
  ['leans on the sandbox’s own answer', { a: 'app.info', b: 'crm.item.get?id=%24result%5Ba%5D%5BID%5D' }, 0],
  ['halts', { a: 'app.info', b: 'profile' }, 1],
] as const) {
  test(`a mixed batch that ${what} is refused with the reason`, async () => {
    const real = await realPortal()
    const { ask, sandbox } = await openRealData(webhookOf(real))
    const { status, body } = await ask('batch', { cmd, halt })
    expect([status, body.error]).toEqual([400, 'SANDBOX_SPLIT_BATCH'])
    expect(sandbox.log.red).toHaveLength(1)
    expect(real.log.rows).toEqual([])
  })
}

test('a call by a webhook of the sandbox itself isn’t forwarded', async () => {
  const real = await realPortal()
  const { sandbox } = await openRealData(webhookOf(real))
  const answer = await readAnswer(await fetch(`${webhookOf(sandbox)}profile`))
  expect([answer.status, real.log.rows]).toEqual([200, []])
})

for (const [fault, method, status, error] of [
  ['QUERY_LIMIT_EXCEEDED', 'profile', 503, 'QUERY_LIMIT_EXCEEDED'],
  ['ACCESS_ERROR@400:im.dialog.get', 'im.dialog.get', 400, 'ACCESS_ERROR'],
  ['html@502', 'profile', 502, undefined],
  ['truncated', 'profile', 200, undefined],
] as const) {
  test(`the fault ${fault} works over real data as well`, async () => {
    const { ask } = await openRealData(webhookOf(await realPortal()), { card: { faults: [fault] } })
    const answer = await ask(method, { DIALOG_ID: 'chat1437' })
    expect([answer.status, answer.body?.error]).toEqual([status, error])
  })
}

test('a fault of one command is that row’s answer, and the command isn’t forwarded', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real), {
    card: { faults: ['ACCESS_ERROR:im.dialog.get', 'malformed:profile'], without: ['crm'] },
  })
  const { body } = await ask('batch', { cmd: OPENING })
  expect(body.result.result_error).toEqual({
    dialog: { error: 'ACCESS_ERROR', error_description: 'You do not have access to the specified dialog' },
    item: { error: 'insufficient_scope', error_description: '' },
  })
  expect(body.result.result.me).toMatchObject({ unexpected: { NAME: 'Anna' } })
  expect(body.result.result.members).toHaveLength(3)
  expect(real.log.rows[0]?.commands).toEqual(['im.chat.get', 'im.dialog.users.list', 'profile'])
  expect(sandbox.log.red).toEqual([])
})

test('a once fault is gone with the second request, which the real portal answers', async () => {
  const real = await realPortal()
  const { ask } = await openRealData(webhookOf(real), { card: { faults: ['malformed:*:once'] } })
  expect((await ask('profile')).body.result).toHaveProperty('unexpected')
  expect((await ask('profile')).body.result).toHaveProperty('NAME')
})

test('the rate limit of a page works over real data too', async () => {
  // Stops the portal's clock: on a busy machine the bucket would leak meanwhile.
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const { ask } = await openRealData(webhookOf(await realPortal()), { card: { limit: 'on' } })
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask('profile')))
  expect(answers.some(({ body }) => body.error === 'QUERY_LIMIT_EXCEEDED')).toBe(true)
})

test('an empty batch gets five empty maps, as from a portal, without a request', async () => {
  const real = await realPortal()
  const { ask } = await openRealData(webhookOf(real))
  expect((await ask('batch', { cmd: {} })).body.result).toEqual({
    result: [],
    result_error: [],
    result_total: [],
    result_next: [],
    result_time: [],
  })
  expect(real.log.rows).toEqual([])
})

test('half a surrogate pair in a command is replaced, and the row is answered', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real))
  const { status, body } = await ask('batch', { cmd: { me: 'profile?x=\ud83d&y=😀' } })
  expect([status, body.result.result.me.NAME]).toEqual([200, 'Anna'])
  expect(sandbox.log.rows).toHaveLength(1)
  expect(real.log.rows[0]?.params).toEqual({ halt: 0, cmd: { me: 'profile?x=%EF%BF%BD&y=%F0%9F%98%80' } })
})

test('a single call outside the granted scopes is red over real data too', async () => {
  const real = await realPortal()
  const { ask, sandbox } = await openRealData(webhookOf(real), { card: { without: ['im'] } })
  await ask('im.dialog.get', { DIALOG_ID: 'chat1437' })
  await ask('batch', { cmd: { lines: 'imopenlines.crm.chat.get?' } })
  expect(sandbox.log.red).toEqual([])
  await ask('imopenlines.crm.chat.get')
  expect(sandbox.log.red).toMatchObject([{ method: 'imopenlines.crm.chat.get', status: '403' }])
})
