import { expect, test } from 'vitest'
import { openPortal, openPressed, type PortalUnderTest } from './portal-under-test.ts'
import { sampleOf } from './sample-of.ts'
import { shapeDifferences } from './shape-differences.ts'

const CHAT = 'chat1437'
const ALL = { LIMIT: 200 }

interface Row {
  id: number | string
  type: string
  pinned: boolean
  unread: boolean
  counter: number
  date_update: string
  date_last_activity: string
  message: { text: string; author_id: number }
  // biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests are about.
  [key: string]: any
}

async function listed({ ask }: PortalUnderTest, params: object = ALL): Promise<Row[]> {
  return (await ask('im.recent.list', { ...params })).body.result.items
}

async function since({ ask }: PortalUnderTest, LAST_SYNC_DATE: string): Promise<Row[]> {
  return (await ask('im.recent.get', { LAST_SYNC_DATE })).body.result
}

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id)

async function rowOf(portal: PortalUnderTest, id: number | string): Promise<Row | undefined> {
  return (await listed(portal)).find((row) => row.id === id)
}

test('pages by offset hold every recent chat once, pinned ones first', async () => {
  const portal = await openPortal()
  const all = await listed(portal)
  const pages: Row[] = []
  for (let OFFSET = 0, hasMore = true; hasMore; OFFSET += 10) {
    const { result, next, total } = (await portal.ask('im.recent.list', { LIMIT: 10, OFFSET })).body
    pages.push(...result.items)
    hasMore = result.hasMore
    expect([result.hasMorePages, next, total]).toEqual([hasMore, hasMore ? OFFSET + 10 : undefined, -1])
  }
  expect(idsOf(pages)).toEqual(idsOf(all))
  expect(new Set(idsOf(all)).size).toBe(all.length)
  const dates = all.filter(({ pinned }) => !pinned).map((row) => row.date_last_activity)
  expect(dates).toEqual([...dates].sort().reverse())
  expect(all.map(({ pinned }) => pinned)).toEqual(
    [...all]
      .map(({ pinned }) => pinned)
      .sort()
      .reverse(),
  )
})

test('from a date on, that row included, an offset is ignored, and so is a malformed date', async () => {
  const portal = await openPortal()
  const all = (await listed(portal)).filter(({ pinned }) => !pinned)
  const LAST_MESSAGE_DATE = all[4]?.date_last_activity ?? ''
  const from = (await listed(portal, { ...ALL, LAST_MESSAGE_DATE, OFFSET: 50 })).filter(
    ({ pinned }) => !pinned,
  )
  expect(idsOf(from)).toEqual(idsOf(all.slice(4)))
  expect(idsOf(await listed(portal, { ...ALL, DATE_LAST_ACTIVITY: LAST_MESSAGE_DATE }))).toEqual(
    idsOf(await listed(portal, { ...ALL, LAST_MESSAGE_DATE })),
  )
  expect(await listed(portal, { ...ALL, LAST_MESSAGE_DATE: 'yesterday?' })).toHaveLength(
    (await listed(portal)).length,
  )
})

test('open lines, private dialogs and groups can be left out', async () => {
  const portal = await openPortal()
  const types = async (params: object) => {
    const rows = await listed(portal, { ...ALL, ...params })
    return new Set(rows.map(({ type, chat }) => (chat.entity_type === 'LINES' ? 'lines' : type)))
  }
  expect(await types({})).toEqual(new Set(['user', 'chat', 'lines']))
  expect(await types({ SKIP_OPENLINES: 'Y' })).toEqual(new Set(['user', 'chat']))
  expect(await types({ SKIP_DIALOG: 'Y' })).toEqual(new Set(['chat', 'lines']))
  expect(await types({ SKIP_CHAT: 'Y' })).toEqual(new Set(['user', 'lines']))
})

test('the mark of a chat counts as unread, and reading takes it off', async () => {
  const portal = await openPressed()
  const quiet = (await listed(portal)).find(({ counter, type }) => counter === 0 && type === 'chat')
  const DIALOG_ID = quiet?.id
  const unread = async () =>
    idsOf(await listed(portal, { ...ALL, UNREAD_ONLY: 'Y' })).includes(DIALOG_ID ?? '')
  expect(await unread()).toBe(false)
  await portal.ask('im.recent.unread', { DIALOG_ID })
  expect([await unread(), (await rowOf(portal, DIALOG_ID ?? ''))?.unread]).toEqual([true, true])
  const { CHAT_UNREAD } = (await portal.ask('im.counters.get')).body.result
  expect(CHAT_UNREAD).toEqual([quiet?.['chat_id']])
  await portal.ask('im.recent.unread', { DIALOG_ID, ACTION: 'N' })
  expect(await unread()).toBe(false)
  await portal.ask('im.recent.unread', { DIALOG_ID })
  await portal.ask('im.dialog.read', { DIALOG_ID })
  expect(await unread()).toBe(false)
})

test('a chat that was taken out of the list comes back with its next message', async () => {
  const portal = await openPressed()
  await portal.ask('im.recent.hide', { DIALOG_ID: CHAT })
  expect(await rowOf(portal, CHAT)).toBeUndefined()
  portal.sandbox.people.write({ who: 'marco', chat: 1437, text: 'Still here' })
  expect((await rowOf(portal, CHAT))?.message.text).toBe('Still here')
})

test('a row of a group has the last author as its user, one of a person that person', async () => {
  const portal = await openPortal()
  const rows = await listed(portal)
  const wanted = sampleOf('im.recent.list')['result'].items[0].user
  for (const { user, message, type, id } of rows) {
    if (type === 'chat') expect(user.id).toBe(message.author_id)
    else expect([user.id, shapeDifferences(user, wanted, { open: ['bot_data', 'phones'] })]).toEqual([id, []])
  }
})

test('muted chats say so by a map, all others by an empty list', async () => {
  const portal = await openPortal()
  const muted = (await listed(portal)).filter(({ chat }) => !Array.isArray(chat.mute_list))
  expect(muted.map(({ id, chat }) => [id, chat.mute_list])).toEqual([['chat1511', { 27: true }]])
})

for (const [name, params] of [
  ['im.dialog.read', { DIALOG_ID: CHAT }],
  ['im.recent.pin', { DIALOG_ID: CHAT }],
  ['im.recent.unread', { DIALOG_ID: CHAT }],
  ['im.dialog.unread', { DIALOG_ID: CHAT, MESSAGE_ID: 90_412 }],
] as const) {
  test(`what changed since a date: also by ${name}, without a new message`, async () => {
    const portal = await openPressed()
    portal.sandbox.clock.advance(60_000)
    const from = '2026-09-23T11:51:00+03:00'
    expect(await since(portal, from)).toEqual([])
    portal.session.press()
    await portal.ask(name, params)
    const [row, ...others] = await since(portal, from)
    expect([row?.id, others]).toEqual([CHAT, []])
    expect((row?.date_update ?? '') > (row?.date_last_activity ?? '')).toBe(true)
  })
}

test('what changed since a date: a message in the same second, and no older one', async () => {
  const portal = await openPortal()
  portal.sandbox.people.write({ who: 'marco', chat: 1437, text: 'New' })
  const row = await rowOf(portal, CHAT)
  expect(idsOf(await since(portal, row?.date_update ?? ''))).toEqual([CHAT])
})

test('the last message’s text: plain, parsed, or as it is stored', async () => {
  const portal = await openPortal()
  portal.sandbox.people.write({ who: 'marco', chat: 1437, text: '[b]Ask[/b] [USER=44][/USER]' })
  const text = async (params: object) =>
    (await listed(portal, { ...ALL, ...params })).find(({ id }) => id === CHAT)?.message.text
  expect(await text({})).toBe('Ask')
  expect(await text({ PARSE_TEXT: 'Y' })).toMatch(/^\[b\]Ask\[\/b\] \[USER=44 REPLACE\]Leila/)
  expect(await text({ GET_ORIGINAL_TEXT: 'Y' })).toBe('[b]Ask[/b] [USER=44][/USER]')
})
