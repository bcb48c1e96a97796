import { expect, test } from 'vitest'
import { type ItemRows, openItemCommands, readOpening } from '../../../../src/chat/opening/open-item.ts'
import { buildChat } from '../../../../src/features/gallery/fixtures/build-chat.ts'
import { buildMember } from '../../../../src/features/gallery/fixtures/build-member.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import { failed, ok } from '../../../batch-row.ts'

const DEAL = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }
const CHAT = buildChat({ memberCount: null })
const person = (id: number) => buildMember(id)
const line = (chatId: number) => ({ chatId, connector: 'telegrambot', channel: 'Telegram' })
const PAGE = { messages: [], authors: [person(1)], files: [] }

const named = (code: string): Failure => ({ kind: 'portal', code, description: '', status: 200 })

const ITEM = { title: 'Warehouse', responsibleId: 2, observerIds: [] }

const FOUND: ItemRows = {
  chat: ok(1437),
  dialog: ok(CHAT),
  users: ok([person(1), person(2)], 2),
  messages: ok(PAGE),
  item: ok(ITEM),
  lines: ok([line(8)]),
  allLines: ok([line(7), line(8)]),
  me: ok({ id: 1 }),
}

test('a deal’s chat is asked for by CRM and DEAL|<id>, as the specification has it', () => {
  expect(openItemCommands(DEAL).chat).toMatchObject({
    name: 'im.chat.get',
    params: { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' },
  })
})

test('no command can create or join a chat: its number always follows “chat”', () => {
  const { dialog, users, messages } = openItemCommands(DEAL)
  for (const { params } of [dialog, users, messages]) {
    expect(params).toMatchObject({ DIALOG_ID: 'chat$result[chat][ID]' })
  }
  const written = Object.values(openItemCommands(DEAL)).filter(
    ({ name }) => !/\.get$|\.list$|^profile$/.test(name),
  )
  expect(written).toEqual([])
})

test('a found chat brings its members in order, the item and the current user', () => {
  expect(readOpening(FOUND)).toEqual({
    lookup: { status: 'found', chat: { ...CHAT, memberCount: 2 } },
    members: { members: [person(2), person(1)], isComplete: true },
    messages: { ok: true, value: { ...PAGE, hasOlder: false } },
    item: { ok: true, value: ITEM },
    lines: {
      ok: true,
      value: [
        { ...line(8), isActive: true },
        { ...line(7), isActive: false },
      ],
    },
    me: { id: 1 },
  })
})

test('the last twenty messages come with the chat', () => {
  expect(openItemCommands(DEAL).messages).toMatchObject({
    name: 'im.dialog.messages.get',
    params: { DIALOG_ID: 'chat$result[chat][ID]', LIMIT: 20 },
  })
})

test.each(['LEAD', 'DEAL', 'CONTACT', 'COMPANY'])(
  'of a %s the customer’s conversations are asked for, with keys as the method takes them',
  (type) => {
    const opening = openItemCommands({ item: { type, entityTypeId: 1 }, id: 7 })
    if (!('lines' in opening)) throw new Error('no lines')
    const params = { CRM_ENTITY_TYPE: type.toLowerCase(), CRM_ENTITY: 7 }
    expect(opening.lines.params).toEqual({ ...params, ACTIVE_ONLY: 'Y' })
    expect(opening.allLines.params).toEqual({ ...params, ACTIVE_ONLY: 'N' })
  },
)

test.each(['QUOTE', 'SMART_INVOICE', 'DYNAMIC_128'])(
  'a %s has no customer’s conversations, which isn’t the same as none, nor as a failure',
  (type) => {
    const opening = openItemCommands({ item: { type, entityTypeId: 7 }, id: 7 })
    expect(Object.keys(opening)).toEqual(['chat', 'dialog', 'users', 'messages', 'item', 'me'])
    const { lines, allLines, ...rows } = FOUND
    expect(readOpening(rows)).toMatchObject({ lines: null })
  },
)

test('an item without a chat can have open channel chats', () => {
  expect(readOpening({ ...FOUND, chat: ok(null) })).toMatchObject({
    lines: { ok: true, value: [{ chatId: 8 }, { chatId: 7 }] },
  })
})

test.each(['lines', 'allLines'] as const)(
  'without one of the two lists (%s) the closed chats are unknown',
  (key) => {
    const failure = named('ERROR_METHOD_NOT_FOUND')
    expect(readOpening({ ...FOUND, [key]: failed(failure) })).toMatchObject({ lines: { ok: false, failure } })
  },
)

test('a page of members is incomplete while the portal counts more', () => {
  expect(readOpening({ ...FOUND, users: ok([person(1)], 2) })).toMatchObject({
    members: { isComplete: false },
  })
  expect(readOpening({ ...FOUND, users: ok([person(1)]) })).toMatchObject({ members: { isComplete: true } })
})

test('null is “none”, whatever the dependent rows answer', () => {
  for (const dialog of [ok(CHAT), failed(named('DIALOG_ID_EMPTY')), failed(named('ACCESS_ERROR'))]) {
    expect(readOpening({ ...FOUND, chat: ok(null), dialog })).toMatchObject({ lookup: { status: 'none' } })
  }
})

test('ACCESS_ERROR is “no access”: the chat is there, the user isn’t in it', () => {
  expect(readOpening({ ...FOUND, dialog: failed(named('ACCESS_ERROR')) })).toMatchObject({
    lookup: { status: 'no-access', chatId: 1437 },
  })
})

test('any other error of the dialog is a failure', () => {
  expect(readOpening({ ...FOUND, dialog: failed(named('ERROR_CORE')) })).toEqual(named('ERROR_CORE'))
})

test('an error of im.chat.get is the failure of the opening', () => {
  const failure: Failure = { kind: 'missing-scope', scope: 'im' }
  expect(readOpening({ ...FOUND, chat: failed(failure) })).toEqual(failure)
})

test.each([
  ['item', { item: { ok: false, failure: { kind: 'not-allowed' } } }],
  ['messages', { messages: { ok: false, failure: { kind: 'not-allowed' } } }],
  ['lines', { lines: { ok: false, failure: { kind: 'not-allowed' } } }],
  ['users', { members: null }],
  ['me', { me: null }],
] as const)('a failing row costs its own part and nothing else: %s', (key, lost) => {
  const rows: ItemRows = { ...FOUND, dialog: ok({ ...CHAT, memberCount: 2 }) }
  expect(readOpening({ ...rows, [key]: failed({ kind: 'not-allowed' }) })).toEqual({
    ...readOpening(rows),
    ...lost,
  })
})

test('the list’s total counts the members when the chat does not', () => {
  const opened = readOpening({ ...FOUND, users: ok([person(1), person(2)], 120) })
  expect(opened).toMatchObject({ lookup: { chat: { memberCount: 120 } } })
})
