// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }
import { afterEach, expect, test, vi } from 'vitest'
import { loadChat, loadEntityChat } from '../../src/chat/entity-chat/load-chat.ts'
import type { EntityRef } from '../../src/chat/entity-ref.ts'
import { grantedScopes } from '../../src/chat/granted-scopes.ts'
import { searchDeals } from '../../src/chat/search/search-deals.ts'
import { failureOf } from '../../src/portal/failure.ts'
import type { Portal } from '../../src/portal/portal.ts'
import { sample } from '../unit/sample.ts'
import { type RecordedRequest, type Says, type ScriptedPortal, scriptedPortal } from './scripted-portal.ts'

let standIn: ScriptedPortal | null = null

const TIME = { start: 1, finish: 2, duration: 1, processing: 1, operating: 0, operating_reset_at: 1 }
const TASK: readonly [EntityRef, EntityRef] = [
  { type: 'TASKS_TASK', id: '8293' },
  { type: 'TASKS', id: '8293' },
]

const ok = (result: unknown): Says => ({ body: { result, time: TIME } })

/** Answer to the batch that loads a chat. */
function chatRows({ error }: { error?: unknown } = {}): Says {
  const me = sample('profile').result
  const result =
    error === undefined
      ? {
          dialog: sample('im.dialog.get.task').result,
          users: sample('im.dialog.users.list').result,
          messages: sample('im.dialog.messages.get').result,
          me,
        }
      : { me }
  const result_error = error === undefined ? [] : { dialog: error, users: error, messages: error }
  return ok({ result, result_error, result_total: [], result_next: [], result_time: [] })
}

async function connected(
  rest: (asked: RecordedRequest) => Says,
  openPath?: Record<string, unknown>,
): Promise<Portal> {
  standIn = await scriptedPortal({ rest, ...(openPath === undefined ? {} : { openPath }) })
  const connection = await standIn.connect()
  if (connection.status !== 'connected') throw new Error(JSON.stringify(connection))
  return connection.portal
}

const paths = () => standIn?.asked.map(({ path }) => path.replace('/rest/', ''))
const sent = (index: number) => {
  const body = new URLSearchParams(standIn?.asked[index]?.body)
  body.delete('auth')
  return Object.fromEntries(body)
}

afterEach(async () => {
  await standIn?.close()
  standIn = null
  vi.unstubAllGlobals()
})

test('a typed entity is looked up directly, and only the returned number goes into a batch', async () => {
  const portal = await connected(({ path }) => (path.endsWith('batch') ? chatRows() : ok({ ID: 1437 })))
  const ref = { type: 'MYAPP', id: '$result[chat][ID]|7 & more' }
  const found = await loadEntityChat(portal, [ref], { method: 'im.chat.get' })
  expect(found).toMatchObject({ lookup: { status: 'found' }, ref, me: { id: 27 } })
  expect(paths()).toEqual(['im.chat.get', 'batch'])
  expect(sent(0)).toEqual({ ENTITY_TYPE: 'MYAPP', ENTITY_ID: '$result[chat][ID]|7 & more' })
  expect(sent(1)).toEqual({
    halt: '0',
    'cmd[dialog]': 'im.dialog.get?DIALOG_ID=chat1437',
    'cmd[users]': 'im.dialog.users.list?DIALOG_ID=chat1437',
    'cmd[messages]': 'im.dialog.messages.get?DIALOG_ID=chat1437&LIMIT=20',
    'cmd[me]': 'profile?',
  })
})

test('a task is looked up by its new card, then by its old one, and the entity that has the chat is named', async () => {
  const portal = await connected(({ path, body }) =>
    path.endsWith('batch') ? chatRows() : ok(body.get('ENTITY_TYPE') === 'TASKS' ? { ID: 8 } : null),
  )
  expect(await loadEntityChat(portal, TASK, { method: 'im.chat.get' })).toMatchObject({
    lookup: { status: 'found' },
    ref: { type: 'TASKS' },
  })
  expect(paths()).toEqual(['im.chat.get', 'im.chat.get', 'batch'])
})

test('a task with a new card sends no request for the old one', async () => {
  const portal = await connected(({ path }) => (path.endsWith('batch') ? chatRows() : ok({ ID: 8 })))
  expect(await loadEntityChat(portal, TASK, { method: 'im.chat.get' })).toMatchObject({
    ref: { type: 'TASKS_TASK' },
  })
  expect(paths()).toEqual(['im.chat.get', 'batch'])
})

test('null for every entity is “none”, without further requests', async () => {
  const portal = await connected(() => ok(null))
  expect(await loadEntityChat(portal, TASK, { method: 'im.chat.get' })).toEqual({
    lookup: { status: 'none' },
    members: { members: [], isComplete: true },
    messages: { ok: true, value: { messages: [], authors: [], files: [], hasOlder: false } },
    me: null,
    ref: TASK[0],
  })
  expect(paths()).toEqual(['im.chat.get', 'im.chat.get'])
})

test.each([
  ['', undefined],
  ['39', '39'],
])('with BOT_ID %j the bot method imbot.chat.get is called', async (botId, BOT_ID) => {
  const portal = await connected(({ path }) =>
    path.endsWith('batch') ? chatRows() : ok(sample('imbot.chat.get').result),
  )
  const ref = { type: 'OPEN', id: '13' }
  expect(await loadEntityChat(portal, [ref], { method: 'imbot.chat.get', botId })).toMatchObject({
    lookup: { status: 'found' },
  })
  expect(paths()).toEqual(['imbot.chat.get', 'batch'])
  expect(sent(0)).toEqual({
    ENTITY_TYPE: 'OPEN',
    ENTITY_ID: '13',
    ...(BOT_ID === undefined ? {} : { BOT_ID }),
  })
})

test('without the permission, the bot method’s failure names it', async () => {
  const portal = await connected(() => {
    const { _status, ...body } = sample('system.insufficient_scope') as Record<string, unknown>
    return { status: 403, body }
  })
  const asking = loadEntityChat(portal, [{ type: 'OPEN', id: '13' }], { method: 'imbot.chat.get', botId: '' })
  expect(await asking.catch(failureOf)).toEqual({ kind: 'missing-scope', scope: 'imbot' })
})

test.each(['im.dialog.get.error403', 'im.dialog.get.error400-access'])(
  'a chat without access is an answer, not a failure: %s',
  async (name) => {
    const { _status, ...error } = sample(name) as Record<string, unknown>
    const portal = await connected(() => chatRows({ error }))
    expect(await loadChat(portal, 1437)).toMatchObject({ lookup: { status: 'no-access', chatId: 1437 } })
    expect(paths()).toEqual(['batch'])
  },
)

test('a search is sent as a form that PHP parses into the same filter', async () => {
  const portal = await connected(() => ok(sample('crm.item.list.deals').result))
  expect(await portal.call(searchDeals('1663'))).toEqual([
    { id: 1742, title: 'Warehouse lighting', amount: 18_400, currency: 'EUR' },
  ])
  expect(sent(0)).toEqual({
    entityTypeId: '2',
    // `Object.fromEntries` keeps the last of the four fields.
    'select[]': 'currencyId',
    'filter[0][logic]': 'OR',
    'filter[0][0][id]': '1663',
    'filter[0][1][%title]': '1663',
    'order[id]': 'DESC',
    start: '-1',
  })
  expect(standIn?.asked[0]?.body.getAll('select[]')).toEqual(['id', 'title', 'opportunity', 'currencyId'])
})

test('the granted permissions are a list of names', async () => {
  const portal = await connected(() => ok(sample('scope').result))
  expect(await portal.call(grantedScopes())).toEqual(expect.arrayContaining(['im', 'crm']))
})

test.each([
  [{ result: 'close' }, 'closed'],
  [{ result: 'error', errorCode: 'PATH_NOT_AVAILABLE' }, 'not-allowed'],
] as const)('a path goes to the slider with a prefix that every portal allows: %j', async (says, ending) => {
  const portal = await connected(() => 'drop', says)
  expect(await portal.openPath('/company/personal/user/2/tasks/task/view/8293/')).toBe(ending)
  expect(standIn?.posted.at(-1)).toBe(
    'openPath:{"path":"/crm/deal/../../company/personal/user/2/tasks/task/view/8293/?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER"}',
  )
})
