import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dialogSchema } from '../../../../src/chat/chat.ts'
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
} from '../../../../src/chat/secondary/secondary-data.ts'
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

test('only those of the deal’s people are asked for whom the members don’t name, and each once', () => {
  expect(asked(found({ item: people(2, 5, 31, 44, 31) }))).toContainEqual([
    'people0',
    'user.get',
    { ID: [31, 44] },
  ])
  expect(asked(found({ item: people(2, 5) })).map(([, name]) => name)).toEqual(['im.recent.get'])
})

test('outside the chat the responsible is asked for, because they are whom to ask', () => {
  expect(asked({ ...NO_ACCESS, item: people(31), lines: lines() })).toEqual([
    ['people0', 'user.get', { ID: [31] }],
  ])
})

test('nothing to ask is no request', async () => {
  const opened = { ...NONE, item: people(31), lines: lines() }
  expect(secondaryCommands(opened)).toBeNull()
  expect(await loadSecondaryData(portalStandIn(), opened)).toEqual({
    people: { ok: true, value: [] },
    conversations: [],
    conversationsLeft: 0,
    isPinned: null,
  })
})

test('each conversation’s dialog and last message are asked for, though there is no chat of the item', () => {
  expect(asked({ ...NONE, lines: lines(line(1612), line(1626)) })).toEqual([
    ['dialog1612', 'im.dialog.get', { DIALOG_ID: 'chat1612' }],
    ['last1612', 'im.dialog.messages.get', { DIALOG_ID: 'chat1612', LIMIT: 1 }],
    ['dialog1626', 'im.dialog.get', { DIALOG_ID: 'chat1626' }],
    ['last1626', 'im.dialog.messages.get', { DIALOG_ID: 'chat1626', LIMIT: 1 }],
  ])
})

test('what is asked changes nothing: no command of it writes', () => {
  const names = asked(found({ item: people(31), lines: lines(line(1612)) })).map(([, name]) => name)
  expect(names.filter((name) => !/\.get$/.test(String(name)))).toEqual([])
})

test('a batch is never longer than a portal takes; how many conversations are left is told', () => {
  const many = lines(...Array.from({ length: 30 }, (_, place) => line(2_000 + place)))
  const opened = found({ item: people(31), lines: many })
  const commands = secondaryCommands(opened)
  expect(Object.keys(commands ?? {})).toHaveLength(50)
  const answers = Object.keys(commands ?? {}).map((key) => [
    key,
    key.startsWith('dialog') ? ok(dialog) : failed({ kind: 'timeout' }),
  ])
  const rows = Object.fromEntries(answers) as SecondaryRows
  const { conversations, conversationsLeft } = readSecondaryData(opened, rows)
  expect([conversations.length, conversationsLeft]).toEqual([24, 6])
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

test('without the permission the people have no names, and the rest is there', () => {
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
  expect(rest.conversations).toHaveLength(1)
})

test('a conversation has its customer, what is unread, and the end of it', () => {
  const [conversation] = readSecondaryData(found({ lines: lines(line(1612)) }), {
    dialog1612: ok(dialog),
    last1612: ok(page),
  }).conversations
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
        at: '2026-09-22T18:04:50+03:00',
        isLast: true,
      },
    },
  })
})

test('the first of several unread messages isn’t called the last', () => {
  const first = { ...page, messages: page.messages.slice(0, 2) }
  const { conversations } = readSecondaryData(found({ lines: lines(line(1612)) }), {
    dialog1612: ok(dialog),
    last1612: ok(first),
  })
  expect(conversations[0]?.dialog).toMatchObject({ lastMessage: { text: 'See the file', isLast: false } })
})

test('a conversation one may not see is neither a failure nor none', () => {
  const rows = (failure: Failure): SecondaryRows => ({
    dialog1612: failed(failure),
    last1612: failed(failure),
  })
  const ending = (failure: Failure) =>
    readSecondaryData(found({ lines: lines(line(1612)) }), rows(failure)).conversations[0]?.dialog
  const access: Failure = { kind: 'portal', code: 'ACCESS_ERROR', description: '', status: 200 }
  expect(ending(access)).toEqual({ status: 'no-access' })
  expect(ending({ kind: 'not-allowed' })).toEqual({ status: 'failed', failure: { kind: 'not-allowed' } })
})

test('a conversation without a word, or whose messages didn’t come, has no last one', () => {
  const opened = found({ lines: lines(line(1612)) })
  for (const last1612 of [ok({ ...page, messages: [] }), failed({ kind: 'not-allowed' })]) {
    const { conversations } = readSecondaryData(opened, { dialog1612: ok(dialog), last1612 })
    expect(conversations[0]?.dialog).toMatchObject({ status: 'found', lastMessage: null })
  }
})

test('pinned is what the user’s own list says; a chat that isn’t in it is neither', () => {
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
