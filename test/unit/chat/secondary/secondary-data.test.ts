import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dialogSchema } from '../../../../src/chat/chat.ts'
import type { Message } from '../../../../src/chat/messages/message.ts'
import { messagePageSchema } from '../../../../src/chat/messages/message-page.ts'
import type { OpenChannelChat } from '../../../../src/chat/opening/open-channel-chat.ts'
import type { OpenedItem } from '../../../../src/chat/opening/open-item.ts'
import { loadSecondaryData } from '../../../../src/chat/secondary/load-secondary.ts'
import { namedPeopleSchema } from '../../../../src/chat/secondary/named-person.ts'
import { pinsSchema } from '../../../../src/chat/secondary/pins.ts'
import {
  readSecondaryData,
  type SecondaryRows,
  secondaryCommands,
  unaskedOf,
} from '../../../../src/chat/secondary/secondary-data.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'
import {
  buildFile,
  buildMessage,
  buildMessageWindow,
} from '../../../../src/features/gallery/fixtures/build-message.ts'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { NO_ACCESS, NONE } from '../../../../src/features/gallery/fixtures/opened-items.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { sample } from '../../sample.ts'

const line = (chatId: number, isActive = true): OpenChannelChat => ({
  chatId,
  connector: 'livechat',
  channel: 'Live chat',
  isActive,
})
const lines = (...value: OpenChannelChat[]) => ({ ok: true as const, value })
const people = (responsibleId: number | null, ...observerIds: number[]): OpenedItem['item'] => ({
  ok: true,
  value: { title: '', responsibleId, observerIds },
})
/** Chat 1437, in which are 2, 5, 7, 9 and a bot. */
const found = (around: Partial<Pick<OpenedItem, 'item' | 'lines'>> = {}) => buildOpenedItem({}, around)
const asked = (opened: OpenedItem) =>
  Object.entries(secondaryCommands(opened) ?? {}).map(([key, { name, params }]) => [key, name, params])

const dialog = v.parse(dialogSchema, sample('im.dialog.get.lines').result)
const page = v.parse(messagePageSchema, sample('im.dialog.messages.get').result)

test('only the deal’s people who are not loaded members are asked for, each once', () => {
  expect(asked(found({ item: people(2, 5, 31, 44, 31) }))).toContainEqual([
    'people0',
    'user.get',
    { ID: [31, 44] },
  ])
  expect(asked(found({ item: people(2, 5) })).map(([, name]) => name)).toEqual(['im.recent.get'])
})

test('the loaded messages are asked for once more when an author or a file of them is unknown', async () => {
  const withMessages = (...messages: Message[]) =>
    buildOpenedItem({}, { messages: { ok: true, value: buildMessageWindow({ messages }) } })
  const [known, stranger] = [
    buildMessage(20, { authorId: 7 }),
    buildMessage(21, { authorId: 99, fileIds: [605] }),
  ]
  expect(asked(withMessages(known)).map(([, name]) => name)).toEqual(['im.recent.get'])
  const opened = withMessages(known, stranger)
  expect(asked(opened)[0]).toEqual([
    'messages',
    'im.dialog.messages.get',
    { DIALOG_ID: 'chat1437', LAST_ID: 22, LIMIT: 2 },
  ])
  const answer = { messages: [known, stranger], authors: [buildMember(99)], files: [buildFile(605)] }
  let window = buildMessageWindow({ messages: [known, stranger] })
  const batch = async () => ({ messages: ok(answer), pin1437: ok([]) })
  await loadSecondaryData(portalStandIn({ batch }), opened, (update) => {
    window = update(window)
  })
  expect(window).toEqual({ ...answer, hasOlder: false })
  const failing = async () => ({ messages: failed({ kind: 'timeout' }), pin1437: ok([]) })
  await loadSecondaryData(portalStandIn({ batch: failing }), opened, () => expect.unreachable())
})

test('without access the responsible person is asked for, as the contact', () => {
  expect(asked({ ...NO_ACCESS, item: people(31), lines: lines() })).toEqual([
    ['people0', 'user.get', { ID: [31] }],
  ])
})

test('nothing to load sends no request', async () => {
  const opened = { ...NONE, item: people(31), lines: lines() }
  expect(secondaryCommands(opened)).toBeNull()
  expect(await loadSecondaryData(portalStandIn(), opened, () => undefined)).toEqual({
    people: { ok: true, value: [] },
    customerChats: [],
    customerChatsLeft: 0,
    isPinned: null,
    askedIds: [],
    hasFailed: false,
  })
})

test('each customer chat’s dialog and last message are asked for, even without a chat of the item', () => {
  expect(asked({ ...NONE, lines: lines(line(1612), line(1626)) })).toEqual([
    ['dialog1612', 'im.dialog.get', { DIALOG_ID: 'chat1612' }],
    ['last1612', 'im.dialog.messages.get', { DIALOG_ID: 'chat1612', LIMIT: 1 }],
    ['dialog1626', 'im.dialog.get', { DIALOG_ID: 'chat1626' }],
    ['last1626', 'im.dialog.messages.get', { DIALOG_ID: 'chat1626', LIMIT: 1 }],
  ])
})

test('no command of the second request writes', () => {
  const names = asked(found({ item: people(31), lines: lines(line(1612)) })).map(([, name]) => name)
  expect(names.filter((name) => !/\.get$/.test(String(name)))).toEqual([])
})

test('a batch stays within the portal’s limit, and the omitted customer chats are counted', () => {
  const many = lines(...Array.from({ length: 30 }, (_, place) => line(2_000 + place)))
  const opened = found({ item: people(31), lines: many })
  const commands = secondaryCommands(opened)
  expect(Object.keys(commands ?? {})).toHaveLength(50)
  const answers = Object.keys(commands ?? {}).map((key) => [
    key,
    key.startsWith('dialog') ? ok(dialog) : failed({ kind: 'timeout' }),
  ])
  const rows = Object.fromEntries(answers) as SecondaryRows
  const { customerChats, customerChatsLeft } = readSecondaryData(opened, rows)
  expect([customerChats.length, customerChatsLeft]).toEqual([24, 6])
})

test('more people than the portal names at once are asked for in pages', () => {
  const ids = Array.from({ length: 70 }, (_, place) => 100 + place)
  const opened = found({ item: people(null, ...ids) })
  const pages = asked(opened).flatMap(([, name, params]) => (name === 'user.get' ? [params] : []))
  expect(pages).toEqual([{ ID: ids.slice(0, 50) }, { ID: ids.slice(50) }])
  const person = (id: number) => ({ id, name: `P${id}`, position: '', picture: '' })
  const rows = { people0: ok([person(1)]), people1: ok([person(2)]) }
  expect(readSecondaryData(opened, rows).people).toEqual({ ok: true, value: [person(1), person(2)] })
})

test('people are read from user.get’s documented answer, as far as it names them', () => {
  expect(v.parse(namedPeopleSchema, sample('user.get').result)).toEqual([
    { id: 31, name: 'Olga Renko', position: 'Manager', picture: '' },
  ])
  expect(v.parse(namedPeopleSchema, sample('user.get.empty').result)).toEqual([])
})

test('without the permission people have no names, and the other data is loaded', () => {
  const failure: Failure = { kind: 'missing-scope', scope: 'user_brief' }
  const opened = found({ item: people(31), lines: lines(line(1612)) })
  const rest = readSecondaryData(opened, {
    people0: failed(failure),
    pin1437: ok([{ chatId: 1437, isPinned: true }]),
    dialog1612: ok(dialog),
    last1612: ok(page),
  })
  expect(rest.people).toEqual({ ok: false, failure })
  expect(rest.isPinned).toBe(true)
  expect(rest.customerChats).toHaveLength(1)
})

test('a customer chat has its title, unread count and last message', () => {
  const [conversation] = readSecondaryData(found({ lines: lines(line(1612)) }), {
    dialog1612: ok(dialog),
    last1612: ok(page),
  }).customerChats
  expect(conversation).toEqual({
    ...line(1612),
    dialogId: 'chat1612',
    dialog: {
      status: 'found',
      title: 'Mint guest #8 - Site chat',
      unreadCount: 2,
      lastMessage: {
        authorId: 31,
        authorName: 'Olga Renko',
        text: 'The client approved the [b]estimate[/b]',
        attachments: [],
        fileName: '',
        at: '2026-09-22T18:04:50+03:00',
        isLast: true,
      },
      isLastMissed: false,
    },
  })
})

test('the first of several unread messages isn’t called the last', () => {
  const first = { ...page, messages: page.messages.slice(0, 2) }
  const { customerChats } = readSecondaryData(found({ lines: lines(line(1612)) }), {
    dialog1612: ok(dialog),
    last1612: ok(first),
  })
  expect(customerChats[0]?.dialog).toMatchObject({
    lastMessage: { text: 'See the file', fileName: 'estimate.xlsx', isLast: false },
  })
})

test('a customer chat without access is neither a failure nor missing', () => {
  const rows = (failure: Failure): SecondaryRows => ({
    dialog1612: failed(failure),
    last1612: failed(failure),
  })
  const ending = (failure: Failure) =>
    readSecondaryData(found({ lines: lines(line(1612)) }), rows(failure)).customerChats[0]?.dialog
  const access: Failure = { kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 200 }
  expect(ending(access)).toEqual({ status: 'no-access' })
  expect(ending({ kind: 'not-allowed' })).toEqual({ status: 'failed', failure: { kind: 'not-allowed' } })
})

test('a customer chat that is empty, or whose messages failed, has no last message', () => {
  const opened = found({ lines: lines(line(1612)) })
  for (const last1612 of [ok({ ...page, messages: [] }), failed({ kind: 'not-allowed' })]) {
    const { customerChats } = readSecondaryData(opened, { dialog1612: ok(dialog), last1612 })
    expect(customerChats[0]?.dialog).toMatchObject({ status: 'found', lastMessage: null })
  }
})

test('a last message that failed is told from none, where it may be read later', () => {
  const opened = found({ lines: lines(line(1612)) })
  const missed = (failure: Failure) =>
    readSecondaryData(opened, { dialog1612: ok(dialog), last1612: failed(failure) }).customerChats[0]?.dialog
  expect(missed({ kind: 'server-error' })).toMatchObject({ lastMessage: null, isLastMissed: true })
  expect(missed({ kind: 'not-allowed' })).toMatchObject({ lastMessage: null, isLastMissed: false })
})

test('an answer tells that one of its rows failed and may succeed later', () => {
  const opened = found({ item: people(31), lines: lines(line(1612)) })
  const fine: SecondaryRows = { pin1437: ok([]), people0: ok([]), dialog1612: ok(dialog), last1612: ok(page) }
  expect(readSecondaryData(opened, fine)).toMatchObject({ hasFailed: false, askedIds: [31] })
  for (const key of ['pin1437', 'people0', 'dialog1612', 'last1612'] as const) {
    const rows = { ...fine, [key]: failed({ kind: 'server-error' }) } as SecondaryRows
    expect(readSecondaryData(opened, rows).hasFailed).toBe(true)
    const refused = { ...fine, [key]: failed({ kind: 'not-allowed' }) } as SecondaryRows
    expect(readSecondaryData(opened, refused).hasFailed).toBe(false)
  }
})

test('pinned is what the user’s recent list says, and unknown outside of it', () => {
  const pins = v.parse(pinsSchema, sample('im.recent.get').result)
  expect(pins).toEqual([
    { chatId: 2184, isPinned: false },
    { chatId: 2033, isPinned: true },
  ])
  const pinned = (id: 2184 | 2033 | 1437) => {
    const rows: SecondaryRows = { pin2184: ok(pins), pin2033: ok(pins), pin1437: ok(pins) }
    return readSecondaryData(buildOpenedItem({ id }), rows).isPinned
  }
  expect([pinned(2184), pinned(2033), pinned(1437)]).toEqual([false, true, null])
})

test('people and customer chats that came after the second request are told from those that it asked for', () => {
  const opened = found({ item: people(31), lines: lines(line(1612)) })
  const rows: SecondaryRows = { pin1437: ok([]), people0: ok([]), dialog1612: ok(dialog), last1612: ok(page) }
  const known = readSecondaryData(opened, rows)
  expect(unaskedOf(opened, known)).toBe('')
  expect(unaskedOf(found({ item: people(32), lines: lines(line(1612)) }), known)).not.toBe('')
  const more = found({ item: people(31), lines: lines(line(1612), line(1626)) })
  expect(unaskedOf(more, known)).not.toBe('')
  const missed = found({ item: people(31), lines: { ok: false, failure: { kind: 'timeout' } } })
  expect(unaskedOf(opened, readSecondaryData(missed, rows))).not.toBe('')
})
