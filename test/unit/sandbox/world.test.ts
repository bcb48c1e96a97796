import { expect, test } from 'vitest'
import { createWorld, findChatOf, findCrmItem } from '../../../sandbox/portal/world.ts'
import { openPortal } from './portal-under-test.ts'

test('message IDs are unique in a portal, and ascend in a chat', () => {
  const world = createWorld()
  const ids = world.chats.flatMap(({ messages }) => messages.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { messages } of world.chats) {
    const inOrder = messages.every(({ id, at }, index) => {
      const before = messages[index - 1]
      return before === undefined || (id > before.id && at >= before.at)
    })
    expect(inOrder).toBe(true)
  }
  expect(world.nextMessageId()).toBeGreaterThan(ids.reduce((most, id) => Math.max(most, id), 0))
})

test('every message has a known author, and a date before the clock’s start', () => {
  const world = createWorld()
  const authors = new Set(world.chats.flatMap(({ messages }) => messages.map(({ authorId }) => authorId)))
  expect([...authors].filter((id) => id !== 0 && !world.people.has(id))).toEqual([])
  const start = Date.parse('2026-09-23T11:50:00+03:00')
  expect(world.chats.every(({ messages }) => messages.every(({ at }) => at < start))).toBe(true)
})

test('two portals have equal data, and share nothing mutable', () => {
  const [one, other] = [createWorld(), createWorld()]
  expect(one.chats).toEqual(other.chats)
  for (const [index, chat] of one.chats.entries()) {
    const twin = other.chats[index]
    expect([chat === twin, chat.members === twin?.members, chat.messages === twin?.messages]).toEqual([
      false,
      false,
      false,
    ])
    const members = [...chat.members.values()]
    expect(members.some((member) => member === twin?.members.get(member.id))).toBe(false)
  }
})

const CRM_KINDS = [
  'LEAD',
  'DEAL',
  'CONTACT',
  'COMPANY',
  'QUOTE',
  'SMART_INVOICE',
  'DYNAMIC_128',
  'DYNAMIC_1032',
]

for (const kind of CRM_KINDS) {
  test(`${kind}: there is an item with a chat, and one without`, () => {
    const world = createWorld()
    const items = world.crmItems.filter(({ type }) => type === kind)
    const hasChat = items.map(({ id }) => findChatOf(world, 'CRM', `${kind}|${id}`) !== null)
    expect(new Set(hasChat)).toEqual(new Set([true, false]))
  })
}

test('one task has a chat of the new card, one of the old card, one none', () => {
  const world = createWorld()
  const chats = world.tasks.map(({ id }) =>
    ['TASKS_TASK', 'TASKS'].map((type) => findChatOf(world, type, String(id))?.title ?? null),
  )
  expect(chats).toEqual([
    [world.tasks[0]?.title, null],
    [null, world.tasks[1]?.title],
    [null, null],
  ])
})

test('the responsible user and the observer of deal 1663 aren’t in its chat', () => {
  const world = createWorld()
  const deal = findCrmItem(world, 'DEAL', 1663)
  const members = findChatOf(world, 'CRM', 'DEAL|1663')?.memberIds ?? []
  const people = [deal?.assignedById ?? 0, ...(deal?.observers ?? [])]
  expect(people).toEqual([33, 36])
  expect(people.filter((id) => members.includes(id))).toEqual([])
})

test('a chat of a thousand has pages of two hundred members', async () => {
  const { ask } = await openPortal()
  const page = async (params: object) =>
    (await ask('im.dialog.users.list', { DIALOG_ID: 'chat1546', ...params })).body
  const [first, capped] = [await page({}), await page({ LIMIT: 900 })]
  expect([first.result.length, first.next, first.total]).toEqual([50, 50, 1_000])
  expect([capped.result.length, capped.next]).toEqual([200, 200])
  const seen = new Set<number>()
  for (let lastId = 0, rows = [{ id: 0 }]; rows.length > 0; lastId = rows.at(-1)?.id ?? 0) {
    rows = (await page({ LIMIT: 200, LAST_ID: lastId })).result
    for (const { id } of rows) seen.add(id)
  }
  expect(seen.size).toBe(1_000)
})
