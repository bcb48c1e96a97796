import { expect, test, vi } from 'vitest'
import type { Chat } from '../../../../src/chat/chat.ts'
import type { CrmItemRef } from '../../../../src/chat/entity-ref.ts'
import type { Message } from '../../../../src/chat/messages/message.ts'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { discussionOf } from '../../../../src/chat/opening/open-item.ts'
import type { ShownRange } from '../../../../src/chat/sync/change-commands.ts'
import { loadChanges } from '../../../../src/chat/sync/load-changes.ts'
import { buildMember, buildMembers } from '../../../../src/features/gallery/fixtures/build-member.ts'
import {
  buildMessage,
  buildMessages,
  buildMessageWindow,
} from '../../../../src/features/gallery/fixtures/build-message.ts'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { FOUND, NO_ACCESS, NONE } from '../../../../src/features/gallery/fixtures/opened-items.ts'
import { type Failure, failureOf } from '../../../../src/portal/failure.ts'
import type { BatchCommands } from '../../../../src/portal/portal.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

const DEAL = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }
const REF = discussionOf(DEAL)
const { chat } = FOUND.lookup

const NO_RIGHT: Failure = { kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 200 }
const page = (...messages: Message[]) => ok({ messages, authors: [], files: [] })
const told = (over: Partial<Chat> = {}) => ok({ ...chat, ...over })
const LOADED = FOUND.messages.ok ? FOUND.messages.value.messages : []
const QUIET = { chat: ok(1437), dialog: told(), messages: page(...LOADED) }
/** The command of the newest page, as many messages as are loaded of it. */
const newestPage = (limit = 20) =>
  `im.dialog.messages.get {"DIALOG_ID":"chat1437","LAST_ID":${Number.MAX_SAFE_INTEGER},"LIMIT":${limit}}`
/** Chat 1437 with these messages, and those before them where `hasOlder`. */
const holding = (messages: readonly Message[], hasOlder = true, over: Partial<Chat> = {}) =>
  buildOpenedItem(
    { lastMessageId: messages.at(-1)?.id ?? 0, lastReadId: null, ...over },
    { messages: { ok: true, value: buildMessageWindow({ messages, hasOlder }) } },
  )

/** Polls an opened item; returns the result, the commands of each request, and `reopen`. Each request takes one answer. */
async function look(
  opened: OpenedItem,
  answers: Record<string, unknown>[],
  ref: typeof REF | null = REF,
  shown: ShownRange | null = null,
  options: { crmItem?: CrmItemRef; readsPeople?: boolean } = {},
) {
  const asked: BatchCommands[] = []
  const batch = async (commands: BatchCommands) => {
    asked.push(commands)
    return answers[asked.length - 1]
  }
  const reopen = vi.fn(async () => FOUND as OpenedItem)
  const fresh = await loadChanges(portalStandIn({ batch }), opened, { ref, reopen, shown, ...options })
  const commands = asked.map((batched) =>
    Object.values(batched).map(({ name, params }) => `${name} ${JSON.stringify(params)}`),
  )
  return { fresh, commands, reopen }
}

const ids = ({ messages }: OpenedItem) => (messages.ok ? messages.value.messages.map(({ id }) => id) : null)

test('a poll is one small batch: the lookup, the dialog, and the newest page of messages', async () => {
  const { fresh, commands } = await look(FOUND, [QUIET])
  expect(commands).toEqual([
    [
      'im.chat.get {"ENTITY_TYPE":"CRM","ENTITY_ID":"DEAL|1663"}',
      'im.dialog.get {"DIALOG_ID":"chat1437"}',
      newestPage(),
    ],
  ])
  expect(fresh).toBe(FOUND)
})

test('a chat opened by its number, or by a typed entity, is polled without the lookup', async () => {
  const { dialog, messages } = QUIET
  const { fresh, commands } = await look(FOUND, [{ dialog, messages }], null)
  expect(commands[0]?.map((command) => command.split(' ')[0])).toEqual([
    'im.dialog.get',
    'im.dialog.messages.get',
  ])
  expect(fresh).toBe(FOUND)
})

test('newer messages are appended, and the unread count is updated', async () => {
  const dialog = told({ lastMessageId: 90_414, unreadCount: 3 })
  const { fresh, commands } = await look(FOUND, [
    { ...QUIET, dialog, messages: page(...LOADED, buildMessage(90_414)) },
  ])
  expect(ids(fresh)).toEqual([90_411, 90_412, 90_413, 90_414])
  expect(fresh.lookup).toMatchObject({ chat: { unreadCount: 3, lastMessageId: 90_414 } })
  expect(commands).toHaveLength(1)
})

test('a deleted chat is none, a left one is no access, and neither keeps its content', async () => {
  const gone = await look(FOUND, [{ ...QUIET, chat: ok(null) }])
  expect(gone.fresh).toEqual({ ...NONE })
  const left = await look(FOUND, [{ ...QUIET, dialog: failed(NO_RIGHT), messages: failed(NO_RIGHT) }])
  expect(left.fresh).toEqual({ ...NO_ACCESS })
})

test('another chat of the same deal is opened, not taken for the old one', async () => {
  const { reopen, fresh } = await look(FOUND, [{ ...QUIET, chat: ok(1500) }])
  expect(reopen).toHaveBeenCalledOnce()
  expect(fresh).toBe(FOUND)
})

test('an edit, a deletion and a like are there after one poll, and the other messages stay the same objects', async () => {
  const [first, second, third] = LOADED
  if (first === undefined || second === undefined || third === undefined) throw new Error('no messages')
  const messages = page(
    { ...first, text: '', isDeleted: true },
    { ...second, text: '900 EUR', isEdited: true },
    { ...third, likedBy: [7] },
  )
  const { fresh, commands } = await look(FOUND, [{ ...QUIET, messages }])
  expect(commands).toHaveLength(1)
  expect(fresh.messages.ok && fresh.messages.value.messages).toMatchObject([
    { isDeleted: true },
    { text: '900 EUR', isEdited: true },
    { likedBy: [7] },
  ])
  const liked = await look(FOUND, [{ ...QUIET, messages: page(first, second, { ...third, likedBy: [7] }) }])
  const kept = liked.fresh.messages.ok ? liked.fresh.messages.value.messages : []
  expect([kept[0] === first, kept[1] === second, kept[2] === third]).toEqual([true, true, false])
})

test('a message that the portal no longer answers is removed, within the page and at the end of the chat', async () => {
  const opened = holding(buildMessages(61, 90))
  const without = async (gone: number, lastMessageId: number | null) => {
    const messages = page(...buildMessages(60, 90).filter(({ id }) => id !== gone))
    return ids(
      (await look(opened, [{ ...QUIET, dialog: ok({ ...opened.lookup.chat, lastMessageId }), messages }]))
        .fresh,
    )
  }
  expect(await without(75, 90)).toEqual(buildMessages(60, 90).flatMap(({ id }) => (id === 75 ? [] : [id])))
  expect((await without(90, 89))?.at(-1)).toBe(89)
  expect((await without(90, null))?.at(-1)).toBe(89)
  // The chat still names it as its last one: the page may be older than the dialog.
  expect((await without(90, 90))?.at(-1)).toBe(90)
})

test('a chat whose messages were all deleted is empty; a portal that ignores the bound keeps them', async () => {
  const emptied = await look(FOUND, [{ ...QUIET, dialog: told({ lastMessageId: 0 }), messages: page() }])
  expect(ids(emptied.fresh)).toEqual([])
  const { fresh } = await look(FOUND, [{ ...QUIET, messages: page() }])
  expect(ids(fresh)).toEqual([90_411, 90_412, 90_413])
  // Its next polls ask for the first page, which takes no bound.
  const next = await look(fresh, [{ ...QUIET, messages: page(...LOADED.slice(1), buildMessage(90_414)) }])
  expect(next.commands).toEqual([
    [expect.any(String), expect.any(String), 'im.dialog.messages.get {"DIALOG_ID":"chat1437","LIMIT":20}'],
  ])
  expect(ids(next.fresh)).toEqual([90_412, 90_413, 90_414])
  const all = await look(fresh, [{ ...QUIET, messages: page(), dialog: told({ lastMessageId: null }) }])
  expect(ids(all.fresh)).toEqual([])
})

test('the newest page is asked for as far as it is loaded, up to the largest page', async () => {
  const asks = async (count: number) => {
    const messages = buildMessages(101, 100 + count)
    const opened = holding(messages)
    const { commands } = await look(opened, [
      { ...QUIET, dialog: ok(opened.lookup.chat), messages: page(...messages.slice(-50)) },
    ])
    return commands[0]?.[2]
  }
  expect([await asks(5), await asks(34), await asks(300)]).toEqual([
    newestPage(),
    newestPage(34),
    newestPage(50),
  ])
})

test('messages in view above the newest page are refreshed by the same request', async () => {
  const messages = buildMessages(101, 300)
  const opened = holding(messages)
  const quiet = { chat: ok(1437), dialog: ok(opened.lookup.chat), messages: page(...messages.slice(-50)) }
  const shown = page(...buildMessages(130, 180, { text: 'edited' }).filter(({ id }) => id !== 150))
  const { fresh, commands } = await look(opened, [{ ...quiet, shown }], REF, { first: 170, last: 180 })
  expect(commands).toHaveLength(1)
  expect(commands[0]?.[3]).toBe('im.dialog.messages.get {"DIALOG_ID":"chat1437","LAST_ID":181,"LIMIT":50}')
  expect(ids(fresh)).toEqual(messages.flatMap(({ id }) => (id === 150 ? [] : [id])))
  const texts = fresh.messages.ok ? fresh.messages.value.messages.filter(({ text }) => text === 'edited') : []
  expect([texts.length, texts[0]?.id]).toEqual([50, 130])
  const near = await look(opened, [quiet], REF, { first: 251, last: 280 })
  expect([near.commands[0]?.length, near.fresh]).toEqual([3, opened])
})

test('a second request brings the page after the loaded one, where more than a page is new: there is no gap', async () => {
  const opened = holding(buildMessages(81, 100))
  const dialog = ok({ ...opened.lookup.chat, lastMessageId: 160 })
  const newest = page(...buildMessages(141, 160))
  const reached = await look(opened, [
    { ...QUIET, dialog, messages: newest },
    { next: page(...buildMessages(101, 150)) },
  ])
  expect(reached.commands[1]).toEqual([
    'im.dialog.messages.get {"DIALOG_ID":"chat1437","FIRST_ID":100,"LIMIT":50}',
  ])
  expect(ids(reached.fresh)).toEqual(buildMessages(81, 160).map(({ id }) => id))
  const further = await look(opened, [
    { ...QUIET, dialog, messages: page(...buildMessages(241, 260)) },
    { next: page(...buildMessages(101, 150)) },
  ])
  expect(ids(further.fresh)).toEqual(buildMessages(81, 150).map(({ id }) => id))
  const failing = await look(opened, [
    { ...QUIET, dialog, messages: newest },
    { next: failed({ kind: 'timeout' }) },
  ])
  expect(ids(failing.fresh)).toEqual(buildMessages(81, 100).map(({ id }) => id))
})

test('members are reloaded when the membership changed', async () => {
  const dialog = told({ memberCount: 7 })
  const member = FOUND.members?.members[0]
  const { fresh, commands } = await look(FOUND, [{ ...QUIET, dialog }, { users0: ok([member], 7) }])
  expect(commands[1]).toEqual(['im.dialog.users.list {"DIALOG_ID":"chat1437"}'])
  expect(fresh.members).toEqual({ members: [member], isComplete: false, readIds: [member?.id] })
})

test('a fully loaded list of many members is reloaded in one request', async () => {
  const members = buildMembers(1, 200)
  const opened = buildOpenedItem({ memberCount: 200 }, { members: { members, isComplete: true } })
  const dialog = told({ memberCount: 201 })
  const answer = { users0: ok(members, 201), users1: ok([buildMember(999)], 201) }
  const { fresh, commands } = await look(opened, [{ ...QUIET, dialog }, answer])
  expect(commands[1]).toEqual([
    'im.dialog.users.list {"DIALOG_ID":"chat1437","LIMIT":200,"OFFSET":0}',
    'im.dialog.users.list {"DIALOG_ID":"chat1437","LIMIT":200,"OFFSET":200}',
  ])
  expect(fresh.members?.members).toHaveLength(201)
  expect(fresh.members?.isComplete).toBe(true)
})

test('a reloaded list has members of any order of joining, and is incomplete when one left between its pages', async () => {
  const members = buildMembers(1, 250).reverse()
  const opened = buildOpenedItem({ memberCount: 250 }, { members: { members, isComplete: true } })
  const reload = async (users0: unknown, users1: unknown) => {
    const dialog = told({ memberCount: 249 })
    return (
      await look(opened, [
        { ...QUIET, dialog },
        { users0, users1 },
      ])
    ).fresh.members
  }
  const all = await reload(ok(members.slice(0, 200), 249), ok(members.slice(200, 249), 249))
  expect([all?.isComplete, all?.members.length]).toEqual([true, 249])
  const moved = await reload(ok(members.slice(0, 200), 250), ok(members.slice(201), 249))
  expect(moved).toMatchObject({ isComplete: false, members: { length: 249 } })
  const overlapping = await reload(ok(members.slice(0, 200), 250), ok(members.slice(199, 249), 250))
  expect(overlapping).toMatchObject({ isComplete: false, members: { length: 249 } })
})

test('members that failed to reload stay, and the next poll asks again', async () => {
  const missed = [{ ...QUIET, dialog: told({ memberCount: 7 }) }, { users0: failed({ kind: 'timeout' }) }]
  const { fresh } = await look(FOUND, missed)
  expect(fresh.members).toBe(FOUND.members)
  const again = await look(fresh, [missed[0] ?? {}, { users0: ok([], 0) }])
  expect(again.commands[1]?.[0]).toContain('im.dialog.users.list')
  expect(again.fresh.lookup).toMatchObject({ chat: { memberCount: 7 } })
})

test('messages read elsewhere are no longer unread', async () => {
  const dialog = told({ lastReadId: 90_412, unreadCount: 1 })
  const { fresh } = await look(FOUND, [{ ...QUIET, dialog }])
  const unread = fresh.messages.ok && fresh.messages.value.messages.filter(({ isUnread }) => isUnread)
  expect(unread).toMatchObject([{ id: 90_413 }])
})

test('messages that failed to load appear with the first poll that succeeds', async () => {
  const opened: OpenedItem = { ...FOUND, messages: { ok: false, failure: { kind: 'timeout' } } }
  const { fresh, commands } = await look(opened, [{ ...QUIET, messages: page(buildMessage(5)) }])
  expect(commands[0]).toContain('im.dialog.messages.get {"DIALOG_ID":"chat1437","LIMIT":20}')
  expect(ids(fresh)).toEqual([5])
  const failing = { ...QUIET, messages: failed({ kind: 'timeout' }) }
  expect((await look(opened, [failing])).fresh).toBe(opened)
  expect((await look(FOUND, [failing])).fresh).toBe(FOUND)
})

test('of a chat opened at the first of many unread messages, a poll refreshes what is loaded', async () => {
  const window = buildMessageWindow({ messages: LOADED, hasNewer: true })
  const opened = buildOpenedItem(
    { lastMessageId: 99_999, unreadCount: 1_204 },
    { messages: { ok: true, value: window } },
  )
  const rows = { chat: ok(1437), dialog: ok(opened.lookup.chat) }
  const { fresh, commands } = await look(opened, [{ ...rows, messages: page(...LOADED) }])
  expect(commands).toEqual([
    [
      expect.any(String),
      expect.any(String),
      'im.dialog.messages.get {"DIALOG_ID":"chat1437","LAST_ID":90414,"LIMIT":20}',
    ],
  ])
  expect(fresh).toBe(opened)
  const shorter = await look(opened, [{ ...rows, messages: page(...LOADED.slice(0, 2)) }])
  expect(ids(shorter.fresh)).toEqual([90_411, 90_412])
})

test('without a chat only the lookup is polled, and a new chat is opened', async () => {
  const { fresh, commands } = await look(NONE, [{ chat: ok(null) }])
  expect(commands).toEqual([['im.chat.get {"ENTITY_TYPE":"CRM","ENTITY_ID":"DEAL|1663"}']])
  expect(fresh).toBe(NONE)
  expect((await look(NONE, [{ chat: ok(1437) }])).fresh).toBe(FOUND)
})

test('a typed entity without a chat is not polled', async () => {
  expect((await look(NONE, [], null)).commands).toEqual([])
})

test('a chat without access is opened as soon as the portal shows it', async () => {
  const outside = { chat: ok(1437), dialog: failed(NO_RIGHT) }
  expect((await look(NO_ACCESS, [outside])).fresh).toBe(NO_ACCESS)
  expect((await look(NO_ACCESS, [QUIET])).fresh).toBe(FOUND)
  expect((await look(NO_ACCESS, [{ ...outside, chat: ok(null) }])).fresh).toEqual(NONE)
})

test.each(['chat', 'dialog'] as const)('an error of %s is the failure of the poll', async (key) => {
  const failure: Failure = { kind: 'missing-scope', scope: 'im' }
  const looking = look(FOUND, [{ ...QUIET, [key]: failed(failure) }])
  expect(await looking.catch(failureOf)).toEqual(failure)
})

test('a portal without counters, as in 2017, keeps the opening’s member count, and nothing renders again', async () => {
  const old = { lastMessageId: null, lastReadId: null, unreadCount: null }
  const opened = buildOpenedItem({ ...old, memberCount: 5 })
  const dialog = ok({ ...opened.lookup.chat, memberCount: null })
  expect((await look(opened, [{ ...QUIET, dialog }])).fresh).toBe(opened)
})

const OF_DEAL = { crmItem: DEAL }
const TIMEOUT: Failure = { kind: 'timeout' }
const missed = { ok: false, failure: TIMEOUT } as const

test('the people of the deal are read again with the members, because who joins becomes an observer', async () => {
  const dialog = told({ memberCount: 7 })
  const item = { title: 'Warehouse lighting', responsibleId: 31, observerIds: [32, 45] }
  const answers = [
    { ...QUIET, dialog },
    { users0: ok([], 7), item: ok(item) },
  ]
  const { fresh, commands } = await look(FOUND, answers, REF, null, OF_DEAL)
  expect(commands[1]).toEqual([
    'im.dialog.users.list {"DIALOG_ID":"chat1437"}',
    'crm.item.get {"entityTypeId":2,"id":1663}',
  ])
  expect(fresh.item).toEqual({ ok: true, value: item })
})

test('people of the deal who failed to reload stay, and the next poll asks again', async () => {
  const answers = [
    { ...QUIET, dialog: told({ memberCount: 7 }) },
    { users0: ok([], 7), item: failed(TIMEOUT) },
  ]
  const { fresh } = await look(FOUND, answers, REF, null, OF_DEAL)
  expect(fresh.item).toBe(FOUND.item)
  const again = await look(fresh, answers, REF, null, OF_DEAL)
  expect(again.commands[1]?.[1]).toContain('crm.item.get')
})

test('after a change by the user members and people are read, also where the portal gives no counters', async () => {
  const answers = [QUIET, { users0: ok([buildMember(31)], 1), item: ok({ ...ITEM, observerIds: [31] }) }]
  const { fresh } = await look(FOUND, answers, REF, null, { ...OF_DEAL, readsPeople: true })
  expect(fresh.members?.members.map(({ id }) => id)).toEqual([31])
  expect(fresh.item).toMatchObject({ value: { observerIds: [31] } })
})

const ITEM = { title: 'Warehouse lighting', responsibleId: 31, observerIds: [] }
const LINE = { chatId: 1630, connector: 'whatsappbyedna', channel: 'WhatsApp' }

test('parts that failed are among the next poll’s commands, and come back', async () => {
  const opened: OpenedItem = { ...FOUND, members: null, me: null, item: missed, lines: missed }
  const recovered = {
    ...QUIET,
    users: ok([buildMember(2)], 1),
    me: ok({ id: 2 }),
    item: ok(ITEM),
    lines: ok([LINE]),
    allLines: ok([LINE]),
  }
  const { fresh, commands } = await look(opened, [recovered], REF, null, OF_DEAL)
  expect(commands).toHaveLength(1)
  expect(commands[0]?.slice(3).map((command) => command.split(' ')[0])).toEqual([
    'im.dialog.users.list',
    'profile',
    'crm.item.get',
    'imopenlines.crm.chat.get',
    'imopenlines.crm.chat.get',
  ])
  expect(fresh).toMatchObject({
    members: { members: [{ id: 2 }], isComplete: true },
    me: { id: 2 },
    item: { ok: true, value: ITEM },
    lines: { ok: true, value: [{ chatId: 1630, isActive: true }] },
  })
})

test('parts that fail again change nothing', async () => {
  const opened: OpenedItem = { ...FOUND, members: null, item: missed, lines: missed }
  const still = failed(TIMEOUT)
  const answer = { ...QUIET, users: still, item: still, lines: ok([LINE]), allLines: still }
  expect((await look(opened, [answer], REF, null, OF_DEAL)).fresh).toBe(opened)
})

test.each<Failure>([{ kind: 'missing-scope', scope: 'crm' }, { kind: 'not-allowed' }, NO_RIGHT])(
  'a part that failed for good is not asked for again: %o',
  async (failure) => {
    const opened: OpenedItem = { ...FOUND, item: { ok: false, failure }, lines: { ok: false, failure } }
    const { commands } = await look(opened, [QUIET], REF, null, OF_DEAL)
    expect(commands[0]).toHaveLength(3)
  },
)

test('without a chat, too, the deal that failed comes back', async () => {
  const answer = { chat: ok(null), item: ok(ITEM) }
  const { fresh } = await look({ ...NONE, item: missed }, [answer], REF, null, OF_DEAL)
  expect(fresh.item).toEqual({ ok: true, value: ITEM })
})
