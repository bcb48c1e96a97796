import { expect, test, vi } from 'vitest'
import type { Chat } from '../../../../src/chat/chat.ts'
import type { CrmItemRef } from '../../../../src/chat/entity-ref.ts'
import type { Message } from '../../../../src/chat/messages/message.ts'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { discussionOf } from '../../../../src/chat/opening/open-item.ts'
import { hasUnloadedNewer } from '../../../../src/chat/sync/has-unloaded-newer.ts'
import { loadChanges } from '../../../../src/chat/sync/load-changes.ts'
import { buildMember, buildMembers } from '../../../../src/features/gallery/fixtures/build-member.ts'
import { buildMessage, buildMessages } from '../../../../src/features/gallery/fixtures/build-message.ts'
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
const QUIET = { chat: ok(1437), dialog: told(), messages: page() }

/** Polls an opened item; returns the result, the commands of each request, and `reopen`. Each request takes one answer. */
async function look(
  opened: OpenedItem,
  answers: Record<string, unknown>[],
  ref: typeof REF | null = REF,
  options: { crmItem?: CrmItemRef; readsPeople?: boolean } = {},
) {
  const asked: BatchCommands[] = []
  const batch = async (commands: BatchCommands) => {
    asked.push(commands)
    return answers[asked.length - 1]
  }
  const reopen = vi.fn(async () => FOUND as OpenedItem)
  const fresh = await loadChanges(portalStandIn({ batch }), opened, { ref, reopen, ...options })
  const commands = asked.map((batched) =>
    Object.values(batched).map(({ name, params }) => `${name} ${JSON.stringify(params)}`),
  )
  return { fresh, commands, reopen }
}

const ids = ({ messages }: OpenedItem) => (messages.ok ? messages.value.messages.map(({ id }) => id) : null)

test('a poll is one small batch: the lookup, the dialog, and newer messages only', async () => {
  const { fresh, commands } = await look(FOUND, [QUIET])
  expect(commands).toEqual([
    [
      'im.chat.get {"ENTITY_TYPE":"CRM","ENTITY_ID":"DEAL|1663"}',
      'im.dialog.get {"DIALOG_ID":"chat1437"}',
      'im.dialog.messages.get {"DIALOG_ID":"chat1437","FIRST_ID":90413,"LIMIT":50}',
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
  const { fresh, commands } = await look(FOUND, [{ ...QUIET, dialog, messages: page(buildMessage(90_414)) }])
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

test('the newest messages are reloaded when the end changed without a new message', async () => {
  const dialog = told({ lastMessageId: 90_412, messageCount: 30 })
  const end = page(...buildMessages(90_393, 90_412))
  const { fresh, commands } = await look(FOUND, [{ ...QUIET, dialog }, { last: end }])
  expect(commands[1]).toEqual(['im.dialog.messages.get {"DIALOG_ID":"chat1437","LIMIT":20}'])
  expect(ids(fresh)?.at(-1)).toBe(90_412)
  expect(ids(fresh)).toHaveLength(20)
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

test('messages that failed to reload are asked for by the next poll', async () => {
  const missed = [
    { ...QUIET, dialog: told({ lastMessageId: 90_412 }) },
    { last: failed({ kind: 'timeout' }) },
  ]
  const { fresh } = await look(FOUND, missed)
  const again = await look(fresh, [missed[0] ?? {}, { last: page(buildMessage(90_412)) }])
  expect(again.commands[1]?.[0]).toContain('im.dialog.messages.get')
  expect(ids(again.fresh)?.at(-1)).toBe(90_412)
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

test('a chat opened at the first of many unread messages is not polled for newer ones', async () => {
  const opened = buildOpenedItem({ lastMessageId: 99_999, unreadCount: 1_204 })
  expect(hasUnloadedNewer(opened.lookup.chat, opened.messages)).toBe(true)
  const dialog = ok(opened.lookup.chat)
  const { fresh, commands } = await look(opened, [{ chat: ok(1437), dialog }])
  expect(commands[0]).toHaveLength(2)
  expect(fresh).toBe(opened)
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
  const { fresh, commands } = await look(FOUND, answers, REF, OF_DEAL)
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
  const { fresh } = await look(FOUND, answers, REF, OF_DEAL)
  expect(fresh.item).toBe(FOUND.item)
  const again = await look(fresh, answers, REF, OF_DEAL)
  expect(again.commands[1]?.[1]).toContain('crm.item.get')
})

test('after a change by the user members and people are read, also where the portal gives no counters', async () => {
  const answers = [QUIET, { users0: ok([buildMember(31)], 1), item: ok({ ...ITEM, observerIds: [31] }) }]
  const { fresh } = await look(FOUND, answers, REF, { ...OF_DEAL, readsPeople: true })
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
  const { fresh, commands } = await look(opened, [recovered], REF, OF_DEAL)
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
  expect((await look(opened, [answer], REF, OF_DEAL)).fresh).toBe(opened)
})

test.each<Failure>([{ kind: 'missing-scope', scope: 'crm' }, { kind: 'not-allowed' }, NO_RIGHT])(
  'a part that failed for good is not asked for again: %o',
  async (failure) => {
    const opened: OpenedItem = { ...FOUND, item: { ok: false, failure }, lines: { ok: false, failure } }
    const { commands } = await look(opened, [QUIET], REF, OF_DEAL)
    expect(commands[0]).toHaveLength(3)
  },
)

test('without a chat, too, the deal that failed comes back', async () => {
  const answer = { chat: ok(null), item: ok(ITEM) }
  const { fresh } = await look({ ...NONE, item: missed }, [answer], REF, OF_DEAL)
  expect(fresh.item).toEqual({ ok: true, value: ITEM })
})
