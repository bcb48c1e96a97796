import { expect, test } from 'vitest'
import { parseFault } from '../../../sandbox/faults/faults.ts'
import { openPortal, type PortalUnderTest } from './portal-under-test.ts'

const DEAL = { entityTypeId: 2, id: 1663 }
const LIST = 'im.recent.list'

async function act({ sandbox, session }: PortalUnderTest, action: string): Promise<string> {
  const address = `${sandbox.origin}/sandbox/sessions/${session.sid}/actions/${action}`
  return (await (await sandbox.handle(new Request(address, { method: 'POST' }))).json()).message
}

async function statusOf({ ask }: PortalUnderTest): Promise<string> {
  const item = (await ask('crm.item.get', DEAL)).body
  const dialog = (await ask('im.dialog.get', { DIALOG_ID: 'chat1437' })).body
  return `${item.error ?? item.result.item.stageId} ${dialog.error ?? 'chat'}`
}

test('a deleted deal is gone from the CRM, and its chat from the recents', async () => {
  const portal = await openPortal()
  expect(await statusOf(portal)).toBe('PREPAYMENT_INVOICE chat')
  portal.sandbox.people.deleteItem({ id: 1663 })
  expect(await statusOf(portal)).toBe('NOT_FOUND ACCESS_ERROR')
  const { items } = (await portal.ask(LIST, { LIMIT: 200 })).body.result
  expect(items.some(({ id }: { id: string }) => id === 'chat1437')).toBe(false)
  expect(
    (await portal.ask('im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' })).body.result,
  ).toBeNull()
})

test('a deal moved to another pipeline keeps its chat', async () => {
  const portal = await openPortal()
  portal.sandbox.people.changeItem({ who: 'marco', id: 1663, stageId: 'C9:EXECUTING' })
  expect(await statusOf(portal)).toBe('C9:EXECUTING chat')
  expect((await portal.ask('crm.item.get', DEAL)).body.result.item).toMatchObject({
    categoryId: 9,
    movedBy: 31,
  })
})

test('a merged deal is gone, and the other has its observers', async () => {
  const portal = await openPortal()
  portal.sandbox.people.observe({ who: 'olga', id: 1663 })
  portal.sandbox.people.mergeItems({ who: 'marco', from: 1663, into: 1742 })
  expect(await statusOf(portal)).toBe('NOT_FOUND ACCESS_ERROR')
  const { item } = (await portal.ask('crm.item.get', { ...DEAL, id: 1742 })).body.result
  expect(item.observers).toEqual([36, 33])
})

test('unknown items and stages, and a merge into itself, throw', async () => {
  const { people } = (await openPortal()).sandbox
  expect(() => people.deleteItem({ id: 5 })).toThrow('DEAL|5')
  expect(() => people.changeItem({ who: 'marco', id: 1663, stageId: 'C77:NEW' })).toThrow('C77:NEW')
  expect(() => people.mergeItems({ who: 'marco', from: 1663, into: 1663 })).toThrow('itself')
})

for (const [action, status, message] of [
  ['move', 'C9:NEW chat', 'DEAL|1663 was moved to C9:NEW.'],
  ['merge', 'NOT_FOUND ACCESS_ERROR', 'DEAL|1663 was merged into DEAL|1742.'],
  ['delete', 'NOT_FOUND ACCESS_ERROR', 'DEAL|1663 was deleted, with its chat.'],
] as const) {
  test(`the panel’s ${action} acts on the page’s deal, with no row in the log`, async () => {
    const portal = await openPortal({ scenario: 'found' })
    expect(await act(portal, action)).toBe(message)
    expect(portal.sandbox.log.rows.filter(({ write }) => write)).toEqual([])
    expect(await statusOf(portal)).toBe(status)
  })
}

test('on a page about no deal the panel acts on the one whose chat is the newest of the viewer’s', async () => {
  const portal = await openPortal({ scenario: 'left-menu' })
  portal.sandbox.people.write({ who: 'marco', chat: 1530, text: 'New' })
  expect(await act(portal, 'delete')).toBe('DEAL|1770 was deleted, with its chat.')
})

test('an n-th command is refused, in a batch as alone, and the rest is answered', async () => {
  const portal = await openPortal({ faults: ['QUERY_LIMIT_EXCEEDED:crm.item.get:at3'] })
  const cmd = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((key) => [key, 'crm.item.get?entityTypeId=2&id=1663']),
  )
  const { result, result_error } = await portal.batch(cmd)
  expect([Object.keys(result), Object.keys(result_error)]).toEqual([['a', 'b', 'd'], ['c']])
  expect(result_error.c.error).toBe('QUERY_LIMIT_EXCEEDED')
  expect(portal.sandbox.log.red).toEqual([])
})

test('from an n-th request on every one is refused, or the n-th alone', async () => {
  const outcomes = async (fault: string) => {
    const { ask } = await openPortal({ faults: [fault] })
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1) statuses.push((await ask('crm.item.get', DEAL)).status)
    return statuses
  }
  expect(await outcomes('QUERY_LIMIT_EXCEEDED:crm.item.get:from3')).toEqual([200, 200, 503, 503])
  expect(await outcomes('QUERY_LIMIT_EXCEEDED:crm.item.get:at2')).toEqual([200, 503, 200, 200])
  expect(await outcomes('QUERY_LIMIT_EXCEEDED:*:from2')).toEqual([200, 503, 503, 503])
  expect(await outcomes('html@502:at4')).toEqual([200, 200, 200, 502])
})

test('a batch as a whole is refused from its n-th on', async () => {
  const { ask } = await openPortal({ faults: ['QUERY_LIMIT_EXCEEDED:batch:from2'] })
  const status = async () => (await ask('batch', { cmd: { me: 'profile' } })).status
  expect([await status(), await status(), await status()]).toEqual([200, 503, 503])
})

test('times without a number, and row faults of no method, are unknown', () => {
  for (const text of [
    'html:at',
    'html:at0',
    'html:batch:from',
    'malformed-row:batch',
    'malformed-row@200',
    'short-page:nope',
  ]) {
    expect(parseFault(text), text).toBeNull()
  }
})

for (const [method, params, rowsOf] of [
  [LIST, { LIMIT: 20 }, (result: { items: unknown[] }) => result.items],
  ['im.recent.get', {}, (result: unknown[]) => result],
  ['crm.item.list', { entityTypeId: 2 }, (result: { items: unknown[] }) => result.items],
] as const) {
  test(`one row of ${method} is malformed, the others are as ever`, async () => {
    const good = await openPortal()
    const bad = await openPortal({ faults: [`malformed-row:${method}`] })
    const rows = async ({ ask }: PortalUnderTest) =>
      rowsOf((await ask(method, params)).body.result as never) as object[]
    const [all, changed] = [await rows(good), await rows(bad)]
    expect(changed).toHaveLength(all.length)
    const odd = changed.filter((row) => 'unexpected' in row)
    expect(odd).toHaveLength(1)
    expect(bad.sandbox.log.red).toEqual([])
  })
}

test('a short page lacks rows, says that there are more, and has too low a next', async () => {
  const { ask } = await openPortal({ faults: [`short-page:${LIST}`] })
  const { result, next } = (await ask(LIST, { LIMIT: 9 })).body
  expect([result.items.length, result.hasMore, next]).toEqual([6, true, 6])
})

for (const code of [
  'ERROR_CORE@500',
  'QUERY_LIMIT_EXCEEDED',
  'INTERNAL_SERVER_ERROR',
  'ERROR_METHOD_NOT_FOUND',
]) {
  test(`the recents fail as a whole with ${code}, alone and in a batch, and nothing else does`, async () => {
    const portal = await openPortal({ faults: [`${code}:${LIST}`] })
    const name = code.replace(/@.*/, '')
    expect((await portal.ask(LIST)).body.error).toBe(name)
    const { result, result_error } = await portal.batch({ list: LIST, me: 'profile' })
    expect([Object.keys(result), result_error.list.error]).toEqual([['me'], name])
  })
}

test('a guest of the extranet has recents, and no CRM', async () => {
  const { ask } = await openPortal({ viewer: 'tomas' })
  const { items } = (await ask(LIST, { LIMIT: 200 })).body.result
  expect(items.length).toBeGreaterThan(0)
  for (const [method, params, error] of [
    ['crm.item.list', { entityTypeId: 2 }, 'allowed_only_intranet_user'],
    ['crm.item.update', { ...DEAL, fields: {} }, 'allowed_only_intranet_user'],
    ['crm.status.list', {}, 'Access denied.'],
  ] as const) {
    expect((await ask(method, params)).body.error).toBe(error)
  }
})
