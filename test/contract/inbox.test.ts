// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CardOptions, SandboxOptions } from '../../sandbox/index.ts'
import { isUnknown } from '../../src/chat/inbox/groups.ts'
import type { InboxData } from '../../src/chat/inbox/inbox-data.ts'
import { FIRST_FILTER, type InboxFilter } from '../../src/chat/inbox/inbox-filter.ts'
import { inboxList } from '../../src/chat/inbox/inbox-list.ts'
import type { InboxRow } from '../../src/chat/inbox/inbox-row.ts'
import { markRowRead, undoRead } from '../../src/chat/inbox/marks/mark-row-read.ts'
import { openInbox } from '../../src/chat/inbox/open-inbox.ts'
import { waitingOf } from '../../src/chat/inbox/waiting.ts'
import { createInboxLoader } from '../../src/features/inbox/data/inbox-loader.ts'
import type { InboxLoader } from '../../src/features/inbox/data/loader-state.ts'
import { failureOf } from '../../src/portal/failure.ts'
import { portalInSandbox } from './portal-in-sandbox.ts'

const LEFT_MENU: CardOptions = { scenario: 'left-menu' }
const ALL: InboxFilter = { ...FIRST_FILTER, scope: 'all' }

/** The inbox of the sandbox, without a screen. */
async function opened(card: CardOptions = LEFT_MENU, options: SandboxOptions = {}) {
  const place = await portalInSandbox(card, options)
  const before = place.asked().length
  let data: InboxData | undefined
  const loader = createInboxLoader(place.portal, {
    get: () => data,
    set: (now) => {
      data = now
    },
  })
  onTestFinished(() => loader.stop())
  data = await openInbox(place.portal, () => null)
  const known = () => data as InboxData
  return {
    ...place,
    loader,
    data: known,
    asked: () => place.asked().slice(before),
    list: (filter: InboxFilter) => inboxList(known(), filter),
    change(update: (data: InboxData) => InboxData) {
      data = update(known())
    },
    /** Loads all that is needed. */
    async settle(filter: InboxFilter = FIRST_FILTER, shown: readonly string[] = []) {
      loader.view({ filter, list: inboxList(known(), filter).rows.map(({ key }) => key) })
      loader.show(shown)
      await idle(loader)
    },
    /** Loads all that is needed by a filter with words, whose typing has ended. */
    async search(filter: InboxFilter) {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      loader.view({ filter, list: [] })
      await vi.advanceTimersByTimeAsync(1)
      vi.advanceTimersByTime(1_000)
      vi.useRealTimers()
      await idle(loader)
    },
  }
}

async function idle({ state }: { state: () => { isBusy: boolean } }): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve))
  while (state().isBusy)
}

const keysOf = (rows: readonly InboxRow[]) => rows.map(({ key }) => key)
const rowOf = (data: InboxData, key: string): InboxRow => {
  const row = data.rows[key]
  if (row === undefined) throw new Error(`no row ${key}`)
  return row
}
const factsOf = ({ facts }: InboxRow) => (facts.status === 'known' ? facts.value : facts.status)
const chatOf = ({ chat }: InboxRow) => (chat.status === 'found' ? chat.value : chat.status)
const look = ({ loader }: { loader: InboxLoader }) => loader.look(new AbortController().signal)
const counted = (commands: readonly string[] = []) =>
  Object.fromEntries(
    [...new Set(commands)].map((name) => [name, commands.filter((one) => one === name).length]),
  )

test('two requests make a list of titles, stages and last messages, and nothing is asked after them', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  expect(inbox.asked()).toHaveLength(2)
  expect(inbox.asked()[0]).toEqual(['im.recent.list', 'profile', 'crm.category.list'])
  const { rows } = inbox.list({ ...ALL, group: 'waiting' })
  expect(keysOf(rows)).toContain('DEAL|1663')
  const row = rowOf(inbox.data(), 'DEAL|1663')
  expect(factsOf(row)).toMatchObject({
    title: 'Warehouse lighting for Northwind',
    currency: 'EUR',
    isClosed: false,
  })
  expect(chatOf(row)).toMatchObject({ unreadCount: 2, lastMessage: { authorName: 'Marco Rossi' } })
  expect(inbox.data().stages.flatMap(({ stages }) => stages.map(({ id }) => id))).toContain('C9:EXECUTING')
})

test('a private dialog is never asked for, whatever comes into view', async () => {
  const inbox = await opened()
  await inbox.settle({ ...ALL, group: 'no-chat' }, Object.keys(inbox.data().rows))
  await inbox.settle({ ...ALL, group: 'all' }, Object.keys(inbox.data().rows))
  await look(inbox)
  const dialogs = inbox.sandbox.log.rows.map(({ params }) => JSON.stringify(params)).join('\n')
  expect(dialogs).toMatch(/DIALOG_ID=chat\d/)
  expect(dialogs).not.toMatch(/DIALOG_ID=(?!chat\d)/)
})

test('clients, faces and customers’ conversations come in one request for the rows in view', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  await inbox.settle({ ...ALL, group: 'all' }, ['DEAL|1663'])
  expect(inbox.asked()).toHaveLength(3)
  expect(counted(inbox.asked()[2])).toEqual({
    'im.dialog.users.list': 1,
    'imopenlines.crm.chat.get': 1,
    'crm.item.list': 2,
  })
  const { details, customers } = rowOf(inbox.data(), 'DEAL|1663')
  expect(details).toMatchObject({ client: 'Northwind Logistics' })
  expect(details?.faces).toHaveLength(4)
  expect(customers.find(({ chatId }) => chatId === 1630)).toMatchObject({
    connector: 'whatsappbytwilio',
    waitsSince: '2026-09-22T16:55:00+03:00',
  })
})

test('a customer’s conversation that is not among the recent chats is read for the rows in view', async () => {
  const inbox = await opened(LEFT_MENU, { data: 'large' })
  await inbox.settle(ALL)
  const isAsked = () => inbox.asked().flat().includes('imopenlines.crm.chat.get')
  expect(isAsked()).toBe(false)
  await inbox.settle({ ...ALL, group: 'all' }, ['DEAL|10001', 'DEAL|10024', 'DEAL|10047'])
  expect(isAsked()).toBe(true)
  const turns = ['DEAL|10001', 'DEAL|10024', 'DEAL|10047'].flatMap(
    (key) => inbox.data().rows[key]?.customers ?? [],
  )
  expect(turns.length).toBeGreaterThan(0)
})

test('fifty more deals without a chat cost two requests: their page, and one look-up of all', async () => {
  const inbox = await opened(LEFT_MENU, { data: 'large' })
  const filter: InboxFilter = { ...ALL, group: 'no-chat', order: 'newest' }
  await inbox.settle(filter)
  const first = keysOf(inbox.list(filter).rows)
  expect(first.length).toBeGreaterThan(10)
  const before = inbox.asked().length
  inbox.loader.loadMore()
  await inbox.settle(filter)
  const page = keysOf(inbox.list(filter).rows).filter((key) => !first.includes(key))
  // The rest of the fifty has a chat among the recent ones.
  expect(page.length).toBeGreaterThan(25)
  await inbox.settle(filter, page.slice(0, 12))
  const asked = inbox.asked().slice(before)
  expect(asked.slice(0, 2).map((commands) => [...new Set(commands)])).toEqual([
    ['crm.item.list'],
    ['im.chat.get'],
  ])
  for (const key of page) expect(isUnknown(rowOf(inbox.data(), key))).toBe(false)
})

test('the rest of the recent chats comes page by page, with its deals', async () => {
  const inbox = await opened(LEFT_MENU, { data: 'large' })
  const filter: InboxFilter = { ...ALL, group: 'all' }
  await inbox.settle(filter)
  expect(inbox.list(filter).counts.waiting.isComplete).toBe(false)
  const before = keysOf(inbox.list(filter).rows)
  const asked = inbox.asked().length
  inbox.loader.loadMore()
  await inbox.settle(filter)
  expect(
    inbox
      .asked()
      .slice(asked)
      .map((commands) => commands[0]),
  ).toEqual(['im.recent.list', 'crm.item.list'])
  expect(keysOf(inbox.list(filter).rows).length).toBeGreaterThan(before.length)
  expect(inbox.list(filter).counts.waiting.isComplete).toBe(true)
  expect(Object.values(inbox.data().rows).filter(({ facts }) => facts.status === 'loading')).toEqual([])
})

test('a guest of the extranet sees the chats by their titles, without the deals’ facts', async () => {
  const inbox = await opened({ ...LEFT_MENU, viewer: 'tomas' })
  await inbox.settle(FIRST_FILTER, Object.keys(inbox.data().rows))
  const { rows } = inbox.list({ ...FIRST_FILTER, group: 'all' })
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    expect(row.facts).toEqual({ status: 'failed', failure: { kind: 'not-allowed' } })
    expect(chatOf(row)).toMatchObject({ title: expect.stringMatching(/./) })
  }
  expect(inbox.data().crm).toEqual({ kind: 'not-allowed' })
  const after = inbox.asked().length
  await inbox.settle(FIRST_FILTER, Object.keys(inbox.data().rows))
  expect(inbox.asked()).toHaveLength(after)
})

test('an app without the scope of the CRM has its chats', async () => {
  const inbox = await opened({ ...LEFT_MENU, without: ['crm'] })
  await inbox.settle()
  expect(inbox.data().crm).toEqual({ kind: 'missing-scope', scope: 'crm' })
  expect(inbox.list(FIRST_FILTER).rows.length).toBeGreaterThan(0)
  expect(inbox.asked()).toHaveLength(1)
})

test('an app without the scope of chats has nothing to show', async () => {
  const place = await portalInSandbox({ ...LEFT_MENU, without: ['im'] })
  const error: unknown = await openInbox(place.portal, () => null).catch((thrown: unknown) => thrown)
  expect(failureOf(error)).toEqual({ kind: 'missing-scope', scope: 'im' })
})

test('a portal without im.recent.list is read by im.recent.get', async () => {
  const inbox = await opened({ ...LEFT_MENU, faults: ['ERROR_METHOD_NOT_FOUND:im.recent.list'] })
  await inbox.settle(ALL)
  expect(inbox.asked().map((commands) => commands[0])).toEqual([
    'im.recent.list',
    'im.recent.get',
    'crm.item.list',
  ])
  expect(inbox.data().recents).toMatchObject({ way: 'get', hasMore: false })
  expect(keysOf(inbox.list(ALL).rows)).toContain('DEAL|1663')
})

test('a malformed row of a list is left out, the rest stays', async () => {
  const whole = await opened()
  const all = Object.keys(whole.data().rows).length
  const inbox = await opened({ ...LEFT_MENU, faults: ['malformed-row:im.recent.list'] })
  expect(Object.keys(inbox.data().rows).length).toBeGreaterThanOrEqual(all - 1)
})

test('throttled half-way, the chats stay, and the facts follow when they are asked for again', async () => {
  const inbox = await opened({ ...LEFT_MENU, faults: ['QUERY_LIMIT_EXCEEDED:batch:at2'] })
  await inbox.settle()
  expect(inbox.loader.state().failure).toMatchObject({ kind: 'throttled' })
  expect(inbox.list(FIRST_FILTER).rows.length).toBeGreaterThan(0)
  expect(rowOf(inbox.data(), 'DEAL|1663').facts.status).toBe('failed')
  expect(inbox.asked()).toHaveLength(2)
  inbox.loader.retry()
  await inbox.settle()
  expect(inbox.loader.state().failure).toBeNull()
  expect(rowOf(inbox.data(), 'DEAL|1663').facts.status).toBe('known')
})

test('a command that is throttled inside its request costs its rows only', async () => {
  const inbox = await opened({ ...LEFT_MENU, faults: ['QUERY_LIMIT_EXCEEDED:crm.item.list:at1'] })
  await inbox.settle(ALL)
  const { rows } = inbox.data()
  expect(inbox.loader.state().failure).toMatchObject({ kind: 'throttled' })
  const statuses = new Set(Object.values(rows).map(({ facts }) => facts.status))
  expect(statuses).toEqual(new Set(['failed', 'known']))
})

test('a new message, a new mark and a message that was read elsewhere come with the next look', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  const text = 'Anna, [USER=27]Anna Keller[/USER], have a look'
  inbox.sandbox.people.write({ chat: 1437, who: 'marco', text })
  const asked = inbox.asked().length
  expect(await look(inbox)).toBe('done')
  const row = rowOf(inbox.data(), 'DEAL|1663')
  expect(chatOf(row)).toMatchObject({ unreadCount: 3, lastMessage: { text, authorName: 'Marco Rossi' } })
  expect(waitingOf(row, 27)?.reasons).toContain('mention')
  expect(inbox.asked().slice(asked)).toEqual([['im.recent.get'], ['im.dialog.messages.get']])
  inbox.sandbox.people.read({ chat: 1437, who: 'anna' })
  await look(inbox)
  expect(chatOf(rowOf(inbox.data(), 'DEAL|1663'))).toMatchObject({ unreadCount: 0, lastMessage: { text } })
  expect(inbox.asked().slice(asked)).toHaveLength(3)
})

test('a look without a change is one command, and leaves every row the object that it was', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  const before = inbox.data().rows
  const asked = inbox.asked().length
  await look(inbox)
  expect(inbox.asked().slice(asked)).toEqual([['im.recent.get']])
  for (const [key, row] of Object.entries(inbox.data().rows)) expect(row).toBe(before[key])
})

test('deals that were moved, merged or deleted meanwhile are so when their rows in view are read again', async () => {
  const inbox = await opened()
  await inbox.settle(ALL, ['DEAL|1663', 'DEAL|1755', 'DEAL|1761'])
  inbox.sandbox.people.changeItem({ who: 'marco', id: 1663, stageId: 'C9:EXECUTING' })
  inbox.sandbox.people.deleteItem({ id: 1755 })
  inbox.sandbox.people.mergeItems({ who: 'marco', from: 1761, into: 1663 })
  inbox.change((data) => ({ ...data, factsReadAt: 0 }))
  await look(inbox)
  const now = (key: string) => factsOf(rowOf(inbox.data(), key))
  expect(now('DEAL|1663')).toMatchObject({ pipelineId: 9, stageId: 'C9:EXECUTING' })
  expect([now('DEAL|1755'), now('DEAL|1761')]).toEqual(['gone', 'gone'])
})

test('after another person has logged in, the inbox is theirs alone', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  const annas = Object.keys(inbox.data().rows)
  inbox.session.logIn('marco')
  inbox.session.expireToken()
  // The look by whose request the token is renewed does not know yet whose it is.
  await look(inbox)
  await look(inbox)
  expect(inbox.data().me).toEqual({ id: 31 })
  expect(Object.keys(inbox.data().rows)).not.toEqual(annas)
  expect(inbox.data().isOpened).toBe(false)
})

test('typed words are searched for outside of batches, in titles, numbers and clients’ names', async () => {
  const inbox = await opened(LEFT_MENU, { data: 'large' })
  await inbox.settle(ALL)
  const filter: InboxFilter = { ...ALL, group: 'no-chat', words: 'Halden' }
  const asked = inbox.asked().length
  await inbox.search(filter)
  expect(inbox.asked().slice(asked)).toEqual([['crm.item.list'], ['crm.item.list'], ['crm.item.list']])
  expect(inbox.list(filter).rows.length).toBeGreaterThan(0)
  for (const { commands, params } of inbox.sandbox.log.rows) {
    if (commands !== undefined) expect(JSON.stringify(params)).not.toMatch(/halden/i)
  }
})

test('E marks a chat read up to the message that was shown, and its undo makes the same ones unread', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  const row = rowOf(inbox.data(), 'DEAL|1663')
  inbox.session.press()
  expect(await markRowRead(inbox.portal, row)).toEqual({ status: 'done' })
  await look(inbox)
  expect(chatOf(rowOf(inbox.data(), 'DEAL|1663'))).toMatchObject({ unreadCount: 0 })
  inbox.session.press()
  expect(await undoRead(inbox.portal, row)).toEqual({ status: 'done' })
  await look(inbox)
  expect(chatOf(rowOf(inbox.data(), 'DEAL|1663'))).toMatchObject({ unreadCount: 2 })
  const writes = inbox.sandbox.log.rows.filter(({ write }) => write).map(({ method }) => method)
  expect(writes).toEqual(['im.dialog.read', 'im.dialog.unread'])
})

test('whoever comes back finds the rows as they were, and a chat that was left meanwhile is read again', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  inbox.sandbox.people.leave({ chat: 1437, who: 'anna' })
  const before = inbox.data()
  const again = await openInbox(inbox.portal, () => before)
  inbox.change(() => again)
  expect(again.rows['DEAL|1755']).toBe(before.rows['DEAL|1755'])
  await inbox.settle({ ...ALL, group: 'all' }, ['DEAL|1663'])
  expect(rowOf(inbox.data(), 'DEAL|1663').chat).toEqual({ status: 'no-access', chatId: 1437 })
})

test('the end of all chats looks for those that are not among the recent ones', async () => {
  const inbox = await opened()
  const filter: InboxFilter = { ...ALL, group: 'quiet' }
  await inbox.settle(filter)
  expect(inbox.list(filter)).toMatchObject({ hasMore: true, counts: { quiet: { isComplete: false } } })
  const asked = inbox.asked().length
  while (inbox.list(filter).hasMore) {
    inbox.loader.loadMore()
    await inbox.settle(filter)
  }
  expect(inbox.asked().slice(asked).flat()).toContain('im.chat.get')
  expect(inbox.list(filter).counts.quiet.isComplete).toBe(true)
  expect(inbox.loader.state()).toEqual({ isBusy: false, isLoadingMore: false, failure: null })
})

test('a deal is found by its client’s name alone, and by no other client’s', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  const filter: InboxFilter = { ...ALL, group: 'all', words: 'northwind logistics' }
  expect(keysOf(inbox.list(filter).rows)).not.toContain('DEAL|1755')
  await inbox.search(filter)
  expect(keysOf(inbox.list(filter).rows)).toContain('DEAL|1755')
  await inbox.search({ ...filter, words: 'halden' })
  expect(inbox.data().clients['halden']?.companyIds).not.toContain(7)
  expect(inbox.data().clients['northwind logistics']?.companyIds).toContain(7)
})

test('after a week, and in a portal without im.recent.get, the first page is read again', async () => {
  const inbox = await opened()
  await inbox.settle(ALL)
  inbox.change((data) => ({ ...data, readAt: data.readAt - 8 * 86_400_000 }))
  const asked = inbox.asked().length
  await look(inbox)
  expect(inbox.asked().slice(asked)).toEqual([['im.recent.list']])
  inbox.session.setFaults(['ERROR_METHOD_NOT_FOUND:im.recent.get'])
  await look(inbox)
  await look(inbox)
  expect(inbox.asked().slice(asked + 1)).toEqual([['im.recent.get'], ['im.recent.list'], ['im.recent.list']])
})
