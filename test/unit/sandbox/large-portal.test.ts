import { expect, onTestFinished, test } from 'vitest'
import { type CardOptions, startSandbox } from '../../../sandbox/index.ts'
import { enlargeWorld } from '../../../sandbox/portal/enlarge-world.ts'
import { createWorld, type World } from '../../../sandbox/portal/world.ts'
import { openPortal } from './portal-under-test.ts'

const ANNA = 27
const LARGE: CardOptions = { data: 'large' }

function largeWorld(): World {
  const world = createWorld()
  enlargeWorld(world)
  return world
}

test('5,000 deals in three pipelines, whose stages exist, and other kinds besides', async () => {
  const { ask } = await openPortal(LARGE)
  const total = async (filter: object, entityTypeId = 2) =>
    (await ask('crm.item.list', { entityTypeId, filter, select: ['id'] })).body.total
  const pipelines = await Promise.all([0, 9, 12].map((categoryId) => total({ '>id': 10_000, categoryId })))
  expect(pipelines).toEqual([1667, 1667, 1666])
  expect(await total({ '>id': 10_000, assignedById: ANNA })).toBe(1_250)
  expect(await total({ '>id': 10_000, observers: ANNA })).toBe(556)
  expect(await total({ '>id': 10_000, closed: 'N' })).toBe(4_167)
  const { result } = (await ask('crm.status.list')).body
  const known = new Set(result.map(({ STATUS_ID }: { STATUS_ID: string }) => STATUS_ID))
  const used = new Set(largeWorld().crmItems.map(({ stageId }) => stageId))
  expect([...used].filter((stageId) => stageId !== '' && !known.has(stageId))).toEqual([])
  expect(await Promise.all([1, 3, 4, 128].map((type) => total({ '>=id': 301 }, type)))).toEqual([
    40, 40, 40, 40,
  ])
})

test('more than 240 recent chats of every kind, of which 200 come at once, the newest minutes old', async () => {
  const { ask } = await openPortal(LARGE)
  const page = async (OFFSET: number) => (await ask('im.recent.list', { LIMIT: 200, OFFSET })).body.result
  const [first, second] = [await page(0), await page(200)]
  expect([first.items.length, first.hasMore, second.hasMore]).toEqual([200, true, false])
  const rows = [...first.items, ...second.items]
  expect(rows.length).toBeGreaterThan(300)
  const kinds = new Set(
    rows.map(({ type, chat }) =>
      type === 'user' ? 'user' : chat.entity_type === 'CRM' ? chat.entity_id.split('|')[0] : chat.entity_type,
    ),
  )
  for (const kind of ['DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'DYNAMIC_128', 'LINES', '', 'user']) {
    expect(kinds).toContain(kind)
  }
  expect(rows.some(({ chat, id }) => id !== 'chat1511' && !Array.isArray(chat.mute_list))).toBe(true)
  expect(rows.filter(({ pinned }) => pinned).length).toBeGreaterThan(2)
  expect(rows.some(({ message }) => message.text.includes('Anna Keller, could you'))).toBe(true)
  const newest = Math.max(...rows.map((row) => Date.parse(row.date_last_activity)))
  expect(newest).toBe(Date.parse('2026-09-23T11:47:00+03:00'))
})

test('some of Anna’s deals have a chat without her, most have none', () => {
  const { chats, crmItems } = largeWorld()
  const chatOf = new Map(
    chats.filter(({ entityType }) => entityType === 'CRM').map((chat) => [chat.entityId, chat]),
  )
  const own = crmItems.filter(
    ({ type, assignedById, id }) => type === 'DEAL' && id > 10_000 && assignedById === ANNA,
  )
  const without = own.filter(({ id }) => !chatOf.has(`DEAL|${id}`))
  const closedToHer = own.filter(({ id }) => chatOf.get(`DEAL|${id}`)?.members.has(ANNA) === false)
  expect([without.length > 800, closedToHer.length > 100]).toEqual([true, true])
})

test('messages have IDs of their own, ascending in a chat, below those to come', () => {
  const world = largeWorld()
  const ids = world.chats.flatMap(({ messages }) => messages.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { messages } of world.chats) {
    expect(
      messages.every(
        ({ id, at }, i) => i === 0 || (id > (messages[i - 1]?.id ?? 0) && at >= (messages[i - 1]?.at ?? 0)),
      ),
    ).toBe(true)
  }
  expect(world.nextMessageId()).toBeGreaterThan(ids.reduce((most, id) => Math.max(most, id), 0))
  const chatIds = world.chats.map(({ id }) => id)
  expect(new Set(chatIds).size).toBe(chatIds.length)
})

test('every member and author is known, and so is every client', () => {
  const { chats, crmItems, people } = largeWorld()
  const persons = chats.flatMap(({ memberIds, messages }) => [
    ...memberIds,
    ...messages.map(({ authorId }) => authorId),
  ])
  expect(persons.filter((id) => id !== 0 && !people.has(id))).toEqual([])
  const has = new Set(crmItems.map(({ type, id }) => `${type}|${id}`))
  const lost = crmItems.filter(
    ({ contactId = 0, companyId = 0 }) =>
      (contactId > 0 && !has.has(`CONTACT|${contactId}`)) ||
      (companyId > 0 && !has.has(`COMPANY|${companyId}`)),
  )
  expect(lost).toEqual([])
})

test('two large portals are equal, and one stays as it was when it is enlarged again', () => {
  const [one, other] = [largeWorld(), largeWorld()]
  expect(one.crmItems).toEqual(other.crmItems)
  expect(one.chats.map(({ id, title, memberIds }) => [id, title, memberIds])).toEqual(
    other.chats.map(({ id, title, memberIds }) => [id, title, memberIds]),
  )
  const count = one.chats.length
  enlargeWorld(one)
  expect(one.chats).toHaveLength(count)
})

test('the portal is ordinary until a page asks for the large one, or from its start', async () => {
  const deals = async (sandbox: Awaited<ReturnType<typeof startSandbox>>, card: CardOptions) => {
    const { token } = sandbox.openSession(card)
    const address = `${sandbox.origin}/rest/crm.item.list?entityTypeId=2&auth=${token}`
    return (await (await sandbox.handle(new Request(address))).json()).total
  }
  const [ordinary, large] = [await startSandbox(), await startSandbox({ data: 'large' })]
  onTestFinished(() => ordinary.close())
  onTestFinished(() => large.close())
  const few = await deals(ordinary, {})
  expect([await deals(ordinary, LARGE), await deals(large, {})]).toEqual([few + 5_000, few + 5_000])
})

test('a batch finds the chats of fifty deals, and null for those without', async () => {
  const { batch } = await openPortal(LARGE)
  const ids = Array.from({ length: 50 }, (_, index) => 10_001 + index)
  const cmd = Object.fromEntries(
    ids.map((id) => [`deal${id}`, `im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C${id}`]),
  )
  const { result, result_error } = await batch(cmd)
  expect([Object.keys(result).length, result_error]).toEqual([50, []])
  const found = Object.values(result).filter((chat) => chat !== null)
  expect(found.length).toBeGreaterThan(5)
  expect(found.length).toBeLessThan(45)
})

test('a conversation with a customer is found by its deal', async () => {
  const { ask } = await openPortal({ ...LARGE, with: ['imopenlines'] })
  const { result } = (
    await ask('imopenlines.crm.chat.get', { CRM_ENTITY_TYPE: 'deal', CRM_ENTITY: 10_001, ACTIVE_ONLY: 'N' })
  ).body
  expect(result).toEqual([expect.objectContaining({ CONNECTOR_ID: 'telegrambot' })])
})
