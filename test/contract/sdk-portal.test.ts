// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }

import sdkPackage from '@bitrix24/b24jssdk/package.json' with { type: 'json' }
import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { dialogSchema } from '../../src/chat/chat.ts'
import { sendMessage } from '../../src/chat/composing/conversation-writes.ts'
import {
  discussionOf,
  findChat,
  loadItem,
  openItemCommands,
  readMe,
} from '../../src/chat/opening/open-item.ts'
import { loadSecondaryData } from '../../src/chat/secondary/load-secondary.ts'
import { FOUND } from '../../src/features/gallery/fixtures/opened-items.ts'
import { type Failure, failureOf } from '../../src/portal/failure.ts'
import type { Method, Portal } from '../../src/portal/portal.ts'
import { HOSTILE_TEXTS } from '../hostile-texts.ts'
import { sample } from '../unit/sample.ts'
import {
  batchAnswer,
  FOUND_ROWS,
  INIT_DATA,
  RENEWED,
  type Says,
  type ScriptedPortal,
  scriptedPortal,
  TIME,
} from './scripted-portal.ts'

/** The scripted portal; the SDK in between is the real one. */
let standIn: ScriptedPortal | null = null

const DEAL = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }
const DIALOG: Method<unknown> = {
  name: 'im.dialog.get',
  params: { DIALOG_ID: 'chat2184' },
  scope: 'im',
  schema: dialogSchema,
}

async function connected(script: Parameters<typeof scriptedPortal>[0]): Promise<Portal> {
  standIn = await scriptedPortal(script)
  const connection = await standIn.connect()
  if (connection.status !== 'connected') throw new Error(JSON.stringify(connection))
  return connection.portal
}

/** A sample's body, with the HTTP status that it came with. */
function said(name: string): Says {
  const { _status, ...body } = sample(name) as Record<string, unknown>
  return { status: (_status as number | undefined) ?? 200, body }
}

/** The failure of a dialog's request that gets this answer. */
async function failure(says: Says): Promise<Failure | null> {
  const portal = await connected({ rest: () => says })
  return portal.call(DIALOG).then(() => null, failureOf)
}

afterEach(async () => {
  await standIn?.close()
  standIn = null
  vi.unstubAllGlobals()
})

test('the handshake gives the entry, the portal’s origin, the language, the right and the options', async () => {
  const portal = await connected({
    initData: { ...INIT_DATA, LANG: 'br', USER_OPTIONS: { theme: 'dark', x: '1' } },
  })
  expect(portal).toMatchObject({
    entry: { kind: 'crm-card', ...DEAL },
    origin: standIn?.origin,
    language: 'br',
    user: { isAdmin: true },
  })
  expect(portal.options).toEqual({ theme: 'dark' })
})

test.each([[{}], [[]], [''], [null]])(
  'without user options, every form that PHP sends them in is accepted: %j',
  async (USER_OPTIONS) => {
    const portal = await connected({ initData: { ...INIT_DATA, USER_OPTIONS } })
    expect(portal.options).toEqual({})
  },
)

test.each([
  [{ PLACEMENT: 'DEFAULT', PLACEMENT_OPTIONS: false }, 'left-menu'],
  [{ PLACEMENT: '', PLACEMENT_OPTIONS: [] }, 'left-menu'],
  [{ PLACEMENT: 'LEFT_MENU', PLACEMENT_OPTIONS: { URI: '/' } }, 'left-menu'],
  [{ PLACEMENT: 7, PLACEMENT_OPTIONS: { URI: '/' } }, 'unusable'],
  [{ PLACEMENT: 'SONET_GROUP_TOOLBAR', PLACEMENT_OPTIONS: { URI: '/workgroups/group/10/' } }, 'group'],
  [{ PLACEMENT: 'DEFAULT', INSTALL: true, PLACEMENT_OPTIONS: '' }, 'install'],
  [{ PLACEMENT_OPTIONS: { ID: 'DROP TABLE' } }, 'unusable'],
  [{ PLACEMENT: 'CRM_DEAL_LIST_MENU' }, 'unusable'],
] as const)('the entry is read from the handshake: %j', async (data, kind) => {
  const portal = await connected({ initData: { ...INIT_DATA, ...data } })
  expect(portal.entry.kind).toBe(kind)
})

test('a page that stays silent is portal-silent, and its late answer is still awaited', async () => {
  standIn = await scriptedPortal({ initData: null })
  const connection = await standIn.connect(50)
  expect(connection).toMatchObject({ status: 'failed', failure: { kind: 'portal-silent' } })
  expect(connection).toHaveProperty('late', expect.any(Promise))
})

test('the frame is connected once, however often the app connects', async () => {
  standIn = await scriptedPortal({})
  const first = await standIn.connect()
  const { connect } = await import('../../src/portal/sdk/sdk-portal.ts')
  const second = await connect()
  expect([first.status, second.status]).toEqual(['connected', 'connected'])
  expect(standIn.posted.filter((message) => message.startsWith('getInitData'))).toHaveLength(1)
})

test('a window without a portal’s name is opened outside', async () => {
  window.name = ''
  vi.resetModules()
  const { connect } = await import('../../src/portal/sdk/sdk-portal.ts')
  expect(await connect()).toEqual({ status: 'outside' })
})

test.each(['this is not JSON', 'null'])('a malformed handshake is a bad answer: %s', async (initData) => {
  standIn = await scriptedPortal({ initData })
  expect(await standIn.connect()).toMatchObject({
    status: 'failed',
    failure: { kind: 'bad-answer', method: 'getInitData' },
  })
})

test('the opening is one request, sent as a form, which needs no preflight', async () => {
  const portal = await connected({
    rest: () => batchAnswer(FOUND_ROWS),
  })
  const opened = await loadItem(portal, DEAL)
  expect(opened).toMatchObject({ lookup: { status: 'found', chat: { id: 2184 } }, me: { id: 27 } })
  expect(standIn?.asked).toHaveLength(1)
  const [asked] = standIn?.asked ?? []
  expect(asked?.path).toBe('/rest/batch')
  expect(asked?.contentType).toContain('application/x-www-form-urlencoded')
  expect(Object.fromEntries(asked?.body ?? [])).toEqual({
    halt: '0',
    'cmd[chat]': 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1663',
    'cmd[dialog]': 'im.dialog.get?DIALOG_ID=chat%24result%5Bchat%5D%5BID%5D',
    'cmd[users]': 'im.dialog.users.list?DIALOG_ID=chat%24result%5Bchat%5D%5BID%5D',
    'cmd[messages]': 'im.dialog.messages.get?DIALOG_ID=chat%24result%5Bchat%5D%5BID%5D&LIMIT=20',
    'cmd[item]': 'crm.item.get?entityTypeId=2&id=1663',
    'cmd[lines]': 'imopenlines.crm.chat.get?CRM_ENTITY_TYPE=deal&CRM_ENTITY=1663&ACTIVE_ONLY=Y',
    'cmd[allLines]': 'imopenlines.crm.chat.get?CRM_ENTITY_TYPE=deal&CRM_ENTITY=1663&ACTIVE_ONLY=N',
    'cmd[me]': 'profile?',
    auth: 'token-1',
  })
})

test('the second request is one batch, with people as a list that PHP parses', async () => {
  const portal = await connected({
    rest: () =>
      batchAnswer({
        people0: { error: 'insufficient_scope', error_description: '' },
        pin1437: sample('im.recent.get').result,
      }),
  })
  const people = { title: '', responsibleId: 61, observerIds: [2, 62] }
  expect(
    await loadSecondaryData(portal, { ...FOUND, item: { ok: true, value: people } }, () => undefined),
  ).toEqual({
    people: { ok: false, failure: { kind: 'missing-scope', scope: 'user_brief' } },
    customerChats: [],
    customerChatsLeft: 0,
    isPinned: null,
    askedIds: [61, 62],
    hasFailed: false,
  })
  const { auth, halt, ...commands } = Object.fromEntries(standIn?.asked[0]?.body ?? [])
  expect(commands).toEqual({
    'cmd[people0]': 'user.get?ID%5B0%5D=61&ID%5B1%5D=62',
    'cmd[pin1437]': 'im.recent.get?SKIP_DIALOG=Y&SKIP_OPENLINES=Y',
  })
})

test('each row of a batch has its own result: a value, a named refusal, or a bad answer', async () => {
  const portal = await connected({
    rest: () =>
      batchAnswer({
        chat: { ID: 2184 },
        dialog: { error: 'ACCESS_ERROR', error_description: 'no' },
        users: [{ id: 'x' }],
        messages: sample('im.dialog.messages.get.empty').result,
        lines: { error: 'insufficient_scope', error_description: '' },
        allLines: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
        item: { error: 'insufficient_scope', error_description: '' },
        me: null,
      }),
  })
  const rows = await portal.batch(openItemCommands(DEAL))
  expect(rows).toEqual({
    chat: { ok: true, value: 2184, total: null },
    dialog: { ok: false, failure: { kind: 'portal', code: 'ACCESS_ERROR', description: 'no', status: 200 } },
    users: {
      ok: false,
      failure: { kind: 'bad-answer', method: 'im.dialog.users.list', path: 'result.0.id' },
    },
    messages: { ok: true, value: { messages: [], authors: [], files: [] }, total: null },
    lines: { ok: false, failure: { kind: 'missing-scope', scope: 'imopenlines' } },
    allLines: {
      ok: false,
      failure: {
        kind: 'portal',
        code: 'ERROR_METHOD_NOT_FOUND',
        description: 'Method not found!',
        status: 200,
      },
    },
    item: { ok: false, failure: { kind: 'missing-scope', scope: 'crm' } },
    me: { ok: false, failure: { kind: 'bad-answer', method: 'profile', path: 'result' } },
  })
})

test('a row that the portal left out makes the batch a bad answer', async () => {
  const portal = await connected({ rest: () => batchAnswer({ chat: null }) })
  const error = await portal.batch(openItemCommands(DEAL)).catch(failureOf)
  expect(error).toEqual({ kind: 'bad-answer', method: 'batch', path: '' })
})

test.each([
  ['batch.json', 'batch'],
  ['batch.null-result.json', 'batch.null-result'],
  ['batch.all-ok.json', 'batch.all-ok'],
])('the documented %s is read', async (_file, name) => {
  const answer = sample(name) as {
    result: { result: Record<string, unknown>; result_error: Record<string, unknown> }
  }
  const keys = [...Object.keys(answer.result.result), ...Object.keys(answer.result.result_error)]
  const portal = await connected({ rest: () => ({ body: answer }) })
  const commands = Object.fromEntries(
    keys.map((key) => [key, key === 'dlg' ? DIALOG : { ...findChat(discussionOf(DEAL)), scope: null }]),
  )
  const rows = await portal.batch(commands)
  expect(Object.keys(rows).sort()).toEqual(keys.sort())
  expect(rows['find']?.ok).toBe(true)
  if ('dlg' in rows) expect(rows['dlg']?.ok).toBe(false)
})

test('no chat: the documented null is “none”, though the dependent rows failed', async () => {
  const empty = { error: 'DIALOG_ID_EMPTY', error_description: "Dialog ID can't be empty" }
  const portal = await connected({
    rest: () =>
      batchAnswer({
        chat: null,
        dialog: empty,
        users: empty,
        messages: empty,
        item: sample('crm.item.get').result,
        lines: [],
        allLines: [],
        me: null,
      }),
  })
  expect(await loadItem(portal, DEAL)).toMatchObject({ lookup: { status: 'none' } })
})

test('a batch that fails with a server error is repeated once, without references', async () => {
  const portal = await connected({
    rest: ({ path, body }) => {
      if (path === '/rest/im.chat.get') return { body: { ...sample('im.chat.get'), time: TIME } }
      const isChained = [...body.values()].some((value) => value.includes('%24result'))
      if (isChained) return { status: 500, body: '<html>Fatal error</html>' }
      return batchAnswer({
        dialog: sample('im.dialog.get').result,
        users: sample('im.dialog.users.list').result,
        messages: sample('im.dialog.messages.get').result,
        item: { error: '', error_description: 'Not found' },
        lines: { error: 'ACCESS_DENIED', error_description: 'no' },
        allLines: { error: 'ACCESS_DENIED', error_description: 'no' },
        me: sample('profile').result,
      })
    },
  })
  expect(await loadItem(portal, DEAL)).toMatchObject({
    lookup: { status: 'found', chat: { id: 2184 } },
    item: { ok: false },
    lines: { ok: false, failure: { kind: 'not-allowed' } },
  })
  expect(standIn?.asked.map(({ path }) => path)).toEqual(['/rest/batch', '/rest/im.chat.get', '/rest/batch'])
  expect(standIn?.asked[2]?.body.get('cmd[dialog]')).toBe('im.dialog.get?DIALOG_ID=chat2184')
})

test.each<[Says, Failure]>([
  [{ body: { error: 'insufficient_scope', error_description: 'x' } }, { kind: 'missing-scope', scope: 'im' }],
  [{ body: { error: 'QUERY_LIMIT_EXCEEDED' } }, { kind: 'throttled', retryInMs: 5_000 }],
  [{ body: { error: 'expired_token' } }, { kind: 'session-expired' }],
  [
    { status: 400, body: { error: 'ERROR_ENTITY_NOT_FOUND', error_description: 'soft' } },
    { kind: 'portal', code: 'ERROR_ENTITY_NOT_FOUND', description: 'soft', status: 400 },
  ],
])(
  'an error of the whole batch keeps its kind, even without an HTTP error status: %j',
  async (says, expected) => {
    const portal = await connected({ rest: () => says })
    expect(await loadItem(portal, DEAL).catch(failureOf)).toEqual(expected)
  },
)

test('no other failure is repeated without references', async () => {
  const portal = await connected({ rest: () => said('system.QUERY_LIMIT_EXCEEDED') })
  await expect(loadItem(portal, DEAL)).rejects.toThrow('throttled')
  expect(standIn?.asked).toHaveLength(1)
})

test('each rate limit in a row asks for twice the delay, of batches and single requests alike', async () => {
  const portal = await connected({ rest: () => said('system.QUERY_LIMIT_EXCEEDED') })
  const delayOf = (request: Promise<unknown>) => request.catch(failureOf)
  expect(await delayOf(loadItem(portal, DEAL))).toEqual({ kind: 'throttled', retryInMs: 5_000 })
  expect(await delayOf(portal.call(readMe().me))).toEqual({ kind: 'throttled', retryInMs: 10_000 })
  expect(await delayOf(loadItem(portal, DEAL))).toEqual({ kind: 'throttled', retryInMs: 20_000 })
})

test.each<[string, Says, Failure]>([
  ['403 AUTHORIZE_ERROR', said('im.chat.get.error'), { kind: 'not-allowed' }],
  [
    '400 DIALOG_ID_EMPTY',
    said('im.dialog.get.error'),
    { kind: 'portal', code: 'DIALOG_ID_EMPTY', description: "Dialog ID can't be empty", status: 400 },
  ],
  [
    '403 ACCESS_ERROR',
    said('im.dialog.get.error403'),
    {
      kind: 'portal',
      code: 'ACCESS_ERROR',
      description: 'You do not have access to the specified dialog',
      status: 403,
    },
  ],
  [
    '400 ACCESS_ERROR',
    said('im.dialog.get.error400-access'),
    { kind: 'portal', code: 'ACCESS_ERROR', description: "You don't have access to this chat", status: 400 },
  ],
  [
    '400 NOT_FOUND',
    said('crm.item.get.error'),
    { kind: 'portal', code: 'NOT_FOUND', description: 'Element not found', status: 400 },
  ],
  [
    'an error of the method in an answer with HTTP 200',
    said('placement.bind.result-error'),
    {
      kind: 'portal',
      code: 'EMPTY_ERROR_HANDLER_URL',
      description: 'errorHandlerUrl is required',
      status: 200,
    },
  ],
  [
    '403 ACCESS_ERROR of a reply',
    said('im.message.add.error403-reply'),
    { kind: 'portal', code: 'REPLY_ACCESS_ERROR', description: 'Action unavailable', status: 403 },
  ],
  [
    '403 ACCESS_ERROR of the members',
    said('im.dialog.users.list.error'),
    {
      kind: 'portal',
      code: 'ACCESS_ERROR',
      description: 'You do not have access to the specified dialog',
      status: 403,
    },
  ],
  [
    '400 ERROR_BATCH_LENGTH_EXCEEDED',
    said('system.ERROR_BATCH_LENGTH_EXCEEDED'),
    {
      kind: 'portal',
      code: 'ERROR_BATCH_LENGTH_EXCEEDED',
      description: 'Max batch length exceeded',
      status: 400,
    },
  ],
  [
    '405 ERROR_BATCH_METHOD_NOT_ALLOWED',
    said('system.ERROR_BATCH_METHOD_NOT_ALLOWED'),
    {
      kind: 'portal',
      code: 'ERROR_BATCH_METHOD_NOT_ALLOWED',
      description: 'Method is not allowed for batch usage',
      status: 405,
    },
  ],
  ['400 ACCESS_DENIED', said('crm.item.get.error-access'), { kind: 'not-allowed' }],
  [
    '400 with an empty code',
    said('crm.deal.get.error'),
    {
      kind: 'portal',
      code: '',
      description: String(sample('crm.deal.get.error').error_description),
      status: 400,
    },
  ],
  ['403 insufficient_scope', said('system.insufficient_scope'), { kind: 'missing-scope', scope: 'im' }],
  ['403 INVALID_CREDENTIALS', said('system.INVALID_CREDENTIALS'), { kind: 'not-allowed' }],
  ['403 user_access_error', said('system.user_access_error'), { kind: 'not-allowed' }],
  ['401 NO_AUTH_FOUND', said('system.NO_AUTH_FOUND'), { kind: 'session-expired' }],
  ['503 QUERY_LIMIT_EXCEEDED', said('system.QUERY_LIMIT_EXCEEDED'), { kind: 'throttled', retryInMs: 5_000 }],
  ['429 OPERATION_TIME_LIMIT', said('system.OPERATION_TIME_LIMIT'), { kind: 'throttled', retryInMs: 60_000 }],
  ['429 of a proxy', { status: 429, body: '<html>?</html>' }, { kind: 'throttled', retryInMs: 60_000 }],
  [
    '503 OVERLOAD_LIMIT',
    said('system.OVERLOAD_LIMIT'),
    {
      kind: 'portal',
      code: 'OVERLOAD_LIMIT',
      description: 'REST API is blocked due to overload',
      status: 503,
    },
  ],
  ['500 INTERNAL_SERVER_ERROR', said('system.INTERNAL_SERVER_ERROR'), { kind: 'server-error' }],
  ['500 PORTAL_DELETED', { status: 500, body: { error: 'PORTAL_DELETED' } }, { kind: 'portal-closed' }],
  ['403 PORTAL_DELETED', { status: 403, body: { error: 'PORTAL_DELETED' } }, { kind: 'portal-closed' }],
  [
    '404 ERROR_METHOD_NOT_FOUND',
    said('system.ERROR_METHOD_NOT_FOUND'),
    { kind: 'portal', code: 'ERROR_METHOD_NOT_FOUND', description: 'Method not found!', status: 404 },
  ],
  ['502 of a proxy', { status: 502, body: '<html>Bad gateway</html>' }, { kind: 'server-error' }],
  [
    '404 of a proxy',
    { status: 404, body: '<html>?</html>' },
    { kind: 'bad-answer', method: 'im.dialog.get', path: '' },
  ],
  [
    '200 with a login page',
    { body: '<html>Log in</html>' },
    { kind: 'bad-answer', method: 'im.dialog.get', path: '' },
  ],
  ['200 with nothing', { body: '' }, { kind: 'bad-answer', method: 'im.dialog.get', path: '' }],
  [
    '200 with JSON cut in half',
    { body: '{"result":{"id":21' },
    { kind: 'bad-answer', method: 'im.dialog.get', path: '' },
  ],
  ['200 with an empty object', { body: {} }, { kind: 'bad-answer', method: 'im.dialog.get', path: '' }],
  [
    '200 with a wrong type',
    { body: { result: { id: 1, name: 'X', user_counter: 'six' }, time: TIME } },
    { kind: 'bad-answer', method: 'im.dialog.get', path: 'result.user_counter' },
  ],
  [
    '200 with an error in it',
    { body: { error: 'ERROR_CORE', error_description: 'Module error' } },
    { kind: 'portal', code: 'ERROR_CORE', description: 'Module error', status: 200 },
  ],
  ['a dropped connection', 'drop', { kind: 'unreachable' }],
])('%s has its own kind of failure, after one request', async (_name, says, expected) => {
  expect(await failure(says)).toEqual(expected)
  expect(standIn?.asked).toHaveLength(1)
})

test('a dropped connection with no network is “offline”', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(await failure('drop')).toEqual({ kind: 'offline' })
  vi.restoreAllMocks()
})

test('an expired token is renewed by the portal’s page, and the request is repeated', async () => {
  let requests = 0
  const portal = await connected({
    refresh: RENEWED,
    rest: () => {
      requests += 1
      return requests === 1
        ? said('system.expired_token')
        : { body: { ...sample('im.dialog.get'), time: TIME } }
    },
  })
  expect(await portal.call(DIALOG)).toMatchObject({ id: 2184 })
  expect(standIn?.asked.map(({ body }) => body.get('auth'))).toEqual(['token-1', 'token-2'])
  expect(standIn?.posted).toContain('refreshAuth')
})

test('a write that is bound to a token is not sent by the one that follows it', async () => {
  const portal = await connected({
    refresh: RENEWED,
    rest: ({ body }) =>
      body.get('auth') === 'token-1'
        ? said('system.expired_token')
        : { body: { ...sample('im.message.add'), time: TIME } },
  })
  expect(portal.tokenNumber).toBe(0)
  expect(await portal.write(REPLY, { tokenNumber: 0 }).catch(failureOf)).toEqual({ kind: 'session-expired' })
  expect(standIn?.asked.map(({ body }) => body.get('auth'))).toEqual(['token-1'])
  expect(portal.tokenNumber).toBe(1)
  expect(await portal.write(REPLY, { tokenNumber: 1 })).toBe(sample('im.message.add')['result'])
})

test('a token that is refused after its renewal ends the session', async () => {
  const portal = await connected({
    refresh: RENEWED,
    rest: () => said('system.expired_token'),
  })
  expect(await portal.call(DIALOG).catch(failureOf)).toEqual({ kind: 'session-expired' })
})

test('an aborted request is cancelled, and gives no answer', async () => {
  const portal = await connected({ rest: () => 'hang' })
  const controller = new AbortController()
  const asking = portal.call(DIALOG, controller.signal).then(
    () => 'answered',
    () => 'cut off',
  )
  await vi.waitFor(() => expect(standIn?.asked).toHaveLength(1))
  controller.abort()
  expect(await asking).toBe('cut off')
})

test('the portal’s time is read from its answers; before the first one it is the device’s', async () => {
  const portal = await connected({
    rest: () => ({
      body: { ...sample('im.dialog.get'), time: { ...TIME, finish: Date.now() / 1_000 - 86_400 } },
    }),
  })
  expect(Math.abs(portal.now() - Date.now())).toBeLessThan(10_000)
  await portal.call(DIALOG)
  expect(Date.now() - portal.now()).toBeGreaterThan(86_390_000)
  expect(Date.now() - portal.now()).toBeLessThan(86_410_000)
})

test('the SDK’s version is the one that the SDK sends with a request', async () => {
  const portal = await connected({ rest: () => said('im.dialog.get') })
  expect(portal.sdkVersion).toBe('')
  await portal.call(DIALOG)
  expect(portal.sdkVersion).toBe(sdkPackage.version)
})

test('a user option is one write by REST, and is returned from then on', async () => {
  const portal = await connected({ rest: () => said('user.option.set') })
  await portal.setUserOption('theme', 'dark')
  expect(standIn?.asked.map(({ path, body }) => [path, body.get('options[theme]')])).toEqual([
    ['/rest/user.option.set', 'dark'],
  ])
  expect(portal.options).toEqual({ theme: 'dark' })
})

test('an option that the portal refuses fails once, and is not returned', async () => {
  const portal = await connected({ rest: () => said('user.option.set.error') })
  await expect(portal.setUserOption('theme', 'dark')).rejects.toMatchObject({ name: 'PortalError' })
  expect(standIn?.asked).toHaveLength(1)
  expect(portal.options).toEqual({})
})

const REPLY = {
  name: 'im.message.add',
  params: { DIALOG_ID: 'chat1437', MESSAGE: 'It is $result[chat][ID], “100 %” & more' },
  scope: 'im',
  schema: v.number(),
}

test('a write is a request of its own, with the text as it was typed', async () => {
  const portal = await connected({ rest: () => ({ body: { result: 90_414, time: TIME } }) })
  expect(await portal.write(REPLY)).toBe(90_414)
  expect(standIn?.asked.map(({ path }) => path)).toEqual(['/rest/im.message.add'])
  expect(standIn?.asked[0]?.body.get('MESSAGE')).toBe(REPLY.params.MESSAGE)
})

/** Texts that a user may type, with those that a batch, PHP or a form would interpret. */
const TYPED = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '$result[chat][ID]',
        '$result',
        '[ID]',
        '&auth=',
        'MESSAGE[]=',
        '%24result%5Bchat%5D',
        '+',
        '\0',
        '\r\n',
        '👩‍👩‍👧‍👦',
        '\u202e',
        '{"a":1}',
      ),
      fc.constantFrom(...Object.values(HOSTILE_TEXTS)),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))

test('every typed text reaches the portal unchanged, in a request of its own', async () => {
  const portal = await connected({ rest: () => ({ body: { result: 90_414, time: TIME } }) })
  await fc.assert(
    fc.asyncProperty(TYPED, async (text) => {
      const before = standIn?.asked.length ?? 0
      await portal.write(sendMessage('chat1437', text, 'a key'))
      const asked = standIn?.asked.slice(before) ?? []
      expect(asked.map(({ path }) => path)).toEqual(['/rest/im.message.add'])
      const { auth: _, ...sent } = Object.fromEntries(asked[0]?.body ?? [])
      // An unpaired surrogate cannot be sent.
      expect(sent).toEqual({
        DIALOG_ID: 'chat1437',
        MESSAGE: Buffer.from(text).toString(),
        TEMPLATE_ID: 'a key',
      })
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['a server error', said('system.INTERNAL_SERVER_ERROR'), 'server-error'],
  ['throttling', said('system.QUERY_LIMIT_EXCEEDED'), 'throttled'],
  ['a dropped connection', 'drop' as const, 'unreachable'],
])('a write that ends in %s is sent once', async (_name, says, kind) => {
  const portal = await connected({ rest: () => says })
  expect(await portal.write(REPLY).catch(failureOf)).toMatchObject({ kind })
  expect(standIn?.asked).toHaveLength(1)
})

test('the messenger is opened by the chat’s dialog ID, and nothing waits for it', async () => {
  const portal = await connected({})
  portal.openMessenger('chat1437')
  await vi.waitFor(() => expect(standIn?.posted).toContain('imOpenMessenger:{"dialogId":"chat1437"}'))
})

test('the end of the installation is reported to the portal, and nothing waits for it', async () => {
  const portal = await connected({ initData: { ...INIT_DATA, INSTALL: true, PLACEMENT: 'DEFAULT' } })
  expect(portal.entry).toEqual({ kind: 'install' })
  portal.installFinish()
  await vi.waitFor(() => expect(standIn?.posted).toContain('setInstallFinish'))
})

test('outside of an installation its end is not reported, and nothing breaks', async () => {
  const rejections = vi.fn()
  process.on('unhandledRejection', rejections)
  const portal = await connected({})
  portal.installFinish()
  portal.openMessenger('chat1437')
  await vi.waitFor(() => expect(standIn?.posted.join()).toContain('imOpenMessenger'))
  process.off('unhandledRejection', rejections)
  expect(standIn?.posted.join()).not.toContain('setInstallFinish')
  expect(rejections).not.toHaveBeenCalled()
})

test.each([
  '//evil.example/login',
  '/.//evil.example/login',
  '/a/..//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  '@evil.example/',
  ':80@evil.example/',
  '.evil.example/',
  '',
])('a path that could change the host is not sent to the portal: %j', async (path) => {
  const portal = await connected({ openPath: { result: 'close' } })
  expect(await portal.openPath(path)).toBe('not-allowed')
  expect(standIn?.posted.some((message) => message.startsWith('openPath'))).toBe(false)
})

test('the frame gets the height of its content, or one of ours; a tab that is not laid out sends no content’s height', async () => {
  const portal = await connected({})
  const box = vi.spyOn(document.body, 'getBoundingClientRect')
  box.mockReturnValue({ height: 0 } as DOMRect)
  portal.fitHeight()
  box.mockReturnValue({ height: 412.4 } as DOMRect)
  portal.fitHeight()
  await vi.waitFor(() => expect(standIn?.posted.at(-1)).toBe('resizeWindow:{"width":"100%","height":413}'))
  expect(standIn?.posted.filter((message) => message.startsWith('resizeWindow'))).toHaveLength(1)
  portal.setHeight(600)
  await vi.waitFor(() => expect(standIn?.posted.at(-1)).toBe('resizeWindow:{"width":"100%","height":600}'))
})

test('no token is in a failure or in an address', async () => {
  const portal = await connected({ rest: () => said('system.INTERNAL_SERVER_ERROR') })
  const error = await portal.call(DIALOG).catch((error: unknown) => error)
  const told = `${JSON.stringify(error)} ${String(error)} ${(error as Error).stack}`
  expect(told).not.toContain('token-1')
  expect(standIn?.asked.map(({ path }) => path).join()).not.toContain('token-1')
})
