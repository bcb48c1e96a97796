// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }
import type { AjaxResult } from '@bitrix24/b24jssdk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sdkInSandbox } from './sdk-in-sandbox.ts'

/** Deals 2001 to 2070: two pages. */
const RACKING = { entityTypeId: 2, filter: { '%title': 'racking' }, select: ['id', 'title'] }
const FIRST = 2001
const RACKING_DEALS = 70
const PAGE = 50
const ALL_IDS = Array.from({ length: RACKING_DEALS }, (_, index) => FIRST + index)
const DEAL = { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' }

interface Item {
  id: number
  title: string
}

// The SDK warns at each use of its older helpers.
beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined))
afterEach(() => void vi.restoreAllMocks())

const idsOf = (items: readonly { id: number }[]) => items.map(({ id }) => id)
const items = (method: string, count: number): [string, object][] =>
  ALL_IDS.slice(0, count).map((id) => [method, { entityTypeId: 2, id }])

test('call: returns a result, its time, and an answer that is null', async () => {
  const { b24 } = await sdkInSandbox()
  const me = await b24.actions.v2.call.make<{ ID: string }>({ method: 'profile' })
  expect([me.isSuccess, me.getData()?.result.ID]).toEqual([true, '27'])
  expect(me.getData()?.time).toMatchObject({ operating: 0, processing: expect.any(Number) })
  const none = await b24.actions.v2.call.make({ method: 'im.chat.get', params: { ...DEAL, ENTITY_ID: 'x' } })
  expect([none.isSuccess, none.getData()?.result]).toEqual([true, null])
})

test('call: throws the portal’s refusal with its status and code', async () => {
  const { b24 } = await sdkInSandbox()
  const asking = b24.actions.v2.call.make({ method: 'im.dialog.get', params: { DIALOG_ID: 'chat1502' } })
  await expect(asking).rejects.toMatchObject({ code: 'ACCESS_ERROR', status: 403 })
})

test('call: fails for an unknown method, a missing parameter, and a missing permission', async () => {
  const { b24, sandbox } = await sdkInSandbox({ without: ['im'] })
  sandbox.expectRed(/ERROR_METHOD_NOT_FOUND/)
  sandbox.expectRed(/Could not find value for parameter/)
  const code = async (method: string, params = {}) => {
    const asked = b24.actions.v2.call.make({ method, params })
    return asked.then(
      (answer) => answer.getErrorMessages(),
      (error: { code: string; status: number }) => [error.code, error.status],
    )
  }
  expect(await code('no.such.method')).toEqual(['ERROR_METHOD_NOT_FOUND', 404])
  expect(await code('crm.item.get', { id: 1 })).toEqual(['100', 400])
  expect(await code('im.chat.get', DEAL)).toEqual(['insufficient_scope', 403])
})

test('call: pages by start, and returns the total and whether there is more', async () => {
  const { b24 } = await sdkInSandbox()
  const page = async (start: number) => {
    const params = { ...RACKING, start }
    const answer = await b24.actions.v2.call.make<{ items: Item[] }>({ method: 'crm.item.list', params })
    return [answer.isMore(), answer.getTotal(), idsOf(answer.getData()?.result.items ?? [])]
  }
  expect(await page(0)).toEqual([true, RACKING_DEALS, ALL_IDS.slice(0, PAGE)])
  expect(await page(PAGE)).toEqual([false, RACKING_DEALS, ALL_IDS.slice(PAGE)])
})

test('batch: by key, with a reference from one command to another, in one request', async () => {
  const { b24, sandbox } = await sdkInSandbox()
  const answer = await b24.actions.v2.batch.make({
    calls: {
      find: ['im.chat.get', DEAL],
      dialog: { method: 'im.dialog.get', params: { DIALOG_ID: 'chat$result[find][ID]' } },
    },
    options: { returnAjaxResult: true },
  })
  const rows = answer.getData() as Record<string, AjaxResult<{ id: number }>>
  expect(rows['dialog']?.getData()?.result.id).toBe(1437)
  expect(
    sandbox.log.rows.filter(({ method, httpMethod }) => method === 'batch' && httpMethod === 'POST'),
  ).toHaveLength(1)
})

test('batch: a list of commands, with the total and next page of each list', async () => {
  const { b24 } = await sdkInSandbox()
  const answer = await b24.actions.v2.batch.make({
    calls: [['profile'], ['crm.item.list', RACKING]],
    options: { returnAjaxResult: true },
  })
  const [me, deals] = answer.getData() as AjaxResult<{ ID: string; items: Item[] }>[]
  expect([me?.getData()?.result.ID, deals?.getTotal(), deals?.isMore()]).toEqual(['27', RACKING_DEALS, true])
  expect(deals?.getData()?.result.items).toHaveLength(PAGE)
})

test('batch: a null row stays a row, and empty maps do no harm', async () => {
  const { b24 } = await sdkInSandbox()
  const answer = await b24.actions.v2.batch.make({
    calls: { none: ['im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1742' }], me: ['profile'] },
    options: { returnAjaxResult: true },
  })
  const rows = answer.getData() as Record<string, AjaxResult<unknown>>
  expect([answer.isSuccess, Object.keys(rows), rows['none']?.getData()?.result]).toEqual([
    true,
    ['none', 'me'],
    null,
  ])
})

test('batch: a failed row does not affect the others', async () => {
  const { b24 } = await sdkInSandbox()
  const answer = await b24.actions.v2.batch.make({
    calls: { out: ['im.dialog.get', { DIALOG_ID: 'chat1502' }], me: ['profile'] },
    options: { isHaltOnError: false },
  })
  expect([answer.isSuccess, answer.getErrorMessages()]).toEqual([
    false,
    [expect.stringContaining('You do not have access to the specified dialog')],
  ])
  expect(answer.getData()).toMatchObject({ me: { ID: '27' } })
})

test('batch: with halt, which the SDK sets, nothing after the first error is run', async () => {
  const { b24 } = await sdkInSandbox()
  const calls = { me: ['profile'], out: ['im.dialog.get', { DIALOG_ID: 'chat1502' }], time: ['server.time'] }
  const answer = await b24.actions.v2.batch.make({ calls: calls as never, options: { isHaltOnError: true } })
  expect([answer.isSuccess, Object.keys(answer.getData() ?? {})]).toEqual([false, ['me']])
})

test('batch by chunk: more than fifty commands take as many requests as they need, in order', async () => {
  const { b24, sandbox } = await sdkInSandbox()
  const calls = items('crm.item.get', RACKING_DEALS)
  const answer = await b24.actions.v2.batchByChunk.make<{ item: Item }>({ calls: calls as never })
  expect(idsOf((answer.getData() ?? []).map(({ item }) => item))).toEqual(ALL_IDS)
  const sizes = sandbox.log.rows.filter(({ commands }) => commands).map(({ commands }) => commands?.length)
  expect(sizes).toEqual([PAGE, RACKING_DEALS - PAGE])
})

test('batch by chunk: an error in one chunk does not affect the others', async () => {
  const { b24 } = await sdkInSandbox()
  const calls = [['im.dialog.get', { DIALOG_ID: 'chat1502' }], ...items('crm.item.get', PAGE)]
  const options = { isHaltOnError: false }
  const answer = await b24.actions.v2.batchByChunk.make<{ item: Item }>({ calls: calls as never, options })
  expect([answer.isSuccess, answer.getData()]).toEqual([false, expect.objectContaining({ length: PAGE })])
})

test('call list: loads every row of every page, by the last row’s ID', async () => {
  const { b24, sandbox } = await sdkInSandbox()
  const options = { method: 'crm.item.list', params: RACKING, idKey: 'id', customKeyForResult: 'items' }
  const list = await b24.actions.v2.callList.make<Item>(options)
  expect(idsOf(list.getData() ?? [])).toEqual(ALL_IDS)
  const old = { method: 'crm.deal.list', params: { filter: { '%TITLE': 'racking' }, select: ['TITLE'] } }
  const oldList = await b24.actions.v2.callList.make<{ ID: string }>(old)
  expect(oldList.getData()?.map(({ ID }) => Number(ID))).toEqual(ALL_IDS)
  expect(sandbox.log.rows.filter(({ httpMethod }) => httpMethod === 'POST')).toHaveLength(4)
})

test('fetch list: loads one page at a time, and the next only on demand', async () => {
  const { b24, sandbox } = await sdkInSandbox()
  const options = { method: 'crm.item.list', params: RACKING, idKey: 'id', customKeyForResult: 'items' }
  const pages: number[] = []
  for await (const page of b24.actions.v2.fetchList.make<Item>(options)) {
    pages.push(page.length)
    expect(sandbox.log.rows.filter(({ httpMethod }) => httpMethod === 'POST')).toHaveLength(pages.length)
  }
  expect(pages).toEqual([PAGE, RACKING_DEALS - PAGE])
})

test('fetch list: throws an error of a later page', async () => {
  const { b24, session } = await sdkInSandbox()
  const options = { method: 'crm.item.list', params: RACKING, idKey: 'id', customKeyForResult: 'items' }
  const pages = b24.actions.v2.fetchList.make<Item>(options)
  await pages.next()
  session.setFaults(['ACCESS_DENIED'])
  await expect(pages.next()).rejects.toThrow('Access denied!')
})

test('the helpers of older versions still work: callMethod, callBatch, callBatchByChunk', async () => {
  const { b24 } = await sdkInSandbox()
  const second = await b24.callMethod('crm.item.list', RACKING, PAGE)
  expect(second.getData()?.result).toMatchObject({ items: { length: RACKING_DEALS - PAGE } })
  const rows = await b24.callBatch({ me: ['profile'], chat: ['im.chat.get', DEAL] } as never)
  expect(rows.getData()).toMatchObject({ me: { ID: '27' }, chat: { ID: 1437 } })
  const chunks = await b24.callBatchByChunk(items('crm.item.get', RACKING_DEALS) as never, true)
  expect(chunks.getData()).toHaveLength(RACKING_DEALS)
})

test('the helpers of older versions still work: callListMethod by next, fetchListMethod by the last ID', async () => {
  const { b24 } = await sdkInSandbox()
  const progress: number[] = []
  const tell = (done: number) => void progress.push(done)
  const list = await b24.callListMethod('crm.item.list', RACKING, tell, 'items')
  expect(idsOf(list.getData() as Item[])).toEqual(ALL_IDS)
  expect(progress).toEqual([0, 100, 100])
  const fetched: Item[] = []
  for await (const page of b24.fetchListMethod('crm.item.list', RACKING, 'id', 'items')) fetched.push(...page)
  expect(idsOf(fetched)).toEqual(ALL_IDS)
})

test('a portal that limits the rate answers 503; the SDK waits and tries again', async () => {
  const { b24, sandbox } = await sdkInSandbox({ limit: 'on' })
  sandbox.expectRed(/QUERY_LIMIT_EXCEEDED/)
  // The portal's time stands, so that nothing leaks however slow this machine is.
  const opened = sandbox.clock.now()
  const now = vi.spyOn(sandbox.clock, 'now').mockReturnValue(opened)
  await Promise.all(Array.from({ length: PAGE }, () => b24.actions.v2.call.make({ method: 'server.time' })))
  const asking = b24.actions.v2.call.make<{ ID: string }>({ method: 'profile' })
  expect((await sandbox.log.waitForRest('profile')).status).toBe('503')
  now.mockReturnValue(opened + 60_000)
  expect((await asking).getData()?.result.ID).toBe('27')
})

test('a token that expires in the middle of a list is renewed once, and the list is complete', async () => {
  const { b24, sandbox, session } = await sdkInSandbox()
  const options = { method: 'crm.item.list', params: RACKING, idKey: 'id', customKeyForResult: 'items' }
  const pages = b24.actions.v2.fetchList.make<Item>(options)
  const first = await pages.next()
  session.expireToken()
  const second = await pages.next()
  expect(idsOf([...(first.value ?? []), ...(second.value ?? [])])).toEqual(ALL_IDS)
  expect(sandbox.log.rows.filter(({ method }) => method === 'refreshAuth')).toHaveLength(1)
  expect(sandbox.log.rows.filter(({ status }) => status === '401')).toHaveLength(1)
})

test('a token that expires after an hour is renewed between the chunks of a batch, too', async () => {
  const { b24, sandbox } = await sdkInSandbox()
  const calls = items('crm.item.get', RACKING_DEALS)
  const asking = b24.actions.v2.batchByChunk.make<{ item: Item }>({ calls: calls as never })
  await sandbox.log.waitForRest('batch')
  sandbox.clock.advance(3_600_000)
  expect((await asking).getData()).toHaveLength(RACKING_DEALS)
  expect(sandbox.log.rows.filter(({ method }) => method === 'refreshAuth')).toHaveLength(1)
})

test('the SDK goes on after an outage of the portal', async () => {
  const { b24, session } = await sdkInSandbox()
  session.setFaults(['drop'])
  const away = b24.actions.v2.call.make({ method: 'server.time' })
  await expect(away).rejects.toMatchObject({ code: 'NETWORK_ERROR' })
  session.setFaults([])
  expect((await b24.actions.v2.call.make({ method: 'server.time' })).isSuccess).toBe(true)
})
