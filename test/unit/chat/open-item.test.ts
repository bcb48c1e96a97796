import { expect, test } from 'vitest'
import type { Chat } from '../../../src/chat/chat.ts'
import { type ItemRows, openItem, readOpening } from '../../../src/chat/open-item.ts'
import type { Failure } from '../../../src/portal/failure.ts'

const DEAL = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }
const CHAT: Chat = {
  id: 1437,
  dialogId: 'chat1437',
  title: 'Warehouse lighting',
  description: '',
  picture: '',
  colour: '',
  kind: 'crm',
  ownerId: 2,
  managerIds: [],
  createdAt: '',
  memberCount: null,
  messageCount: null,
  unreadCount: null,
  role: null,
  mutedBy: [],
  entity: null,
  recordPath: '',
}
const person = (id: number) => ({
  id,
  name: `P${id}`,
  position: '',
  picture: '',
  colour: '',
  kind: 'person' as const,
})

const ok = <T>(value: T, total: number | null = null) => ({ ok: true as const, value, total })
const failed = (failure: Failure) => ({ ok: false as const, failure })
const named = (code: string): Failure => ({ kind: 'portal', code, description: '', status: 200 })

const FOUND: ItemRows = {
  chat: ok(1437),
  dialog: ok(CHAT),
  users: ok([person(1), person(2)], 2),
  item: ok({ title: 'Warehouse' }),
  me: ok({ id: 1 }),
}

test('a deal’s chat is asked for by CRM and DEAL|<id>, as the specification has it', () => {
  expect(openItem(DEAL).chat).toMatchObject({
    name: 'im.chat.get',
    params: { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663' },
  })
})

test('no command could create a chat or join one: the number only ever stands behind “chat”', () => {
  const { dialog, users } = openItem(DEAL)
  expect([dialog.params, users.params]).toEqual([
    { DIALOG_ID: 'chat$result[chat][ID]' },
    { DIALOG_ID: 'chat$result[chat][ID]' },
  ])
  const written = Object.values(openItem(DEAL)).filter(({ name }) => !/\.get$|\.list$|^profile$/.test(name))
  expect(written).toEqual([])
})

test('a found chat brings its members in order, the item and who looks', () => {
  expect(readOpening(FOUND)).toEqual({
    lookup: { status: 'found', chat: { ...CHAT, memberCount: 2 } },
    members: [person(2), person(1)],
    item: { title: 'Warehouse' },
    me: { id: 1 },
  })
})

test('null is “none”, whatever the dependent rows say', () => {
  for (const dialog of [ok(CHAT), failed(named('DIALOG_ID_EMPTY')), failed(named('ACCESS_ERROR'))]) {
    expect(readOpening({ ...FOUND, chat: ok(null), dialog })).toMatchObject({ lookup: { status: 'none' } })
  }
})

test('ACCESS_ERROR is “no access”: the chat is there, the user isn’t in it', () => {
  expect(readOpening({ ...FOUND, dialog: failed(named('ACCESS_ERROR')) })).toMatchObject({
    lookup: { status: 'no-access', chatId: 1437 },
  })
})

test('any other refusal of the dialog is a failure of its own', () => {
  expect(readOpening({ ...FOUND, dialog: failed(named('ERROR_CORE')) })).toEqual(named('ERROR_CORE'))
})

test('what im.chat.get itself fails with is the failure', () => {
  const failure: Failure = { kind: 'missing-scope', scope: 'im' }
  expect(readOpening({ ...FOUND, chat: failed(failure) })).toEqual(failure)
})

test.each(['item', 'me', 'users'] as const)(
  'a failing row costs its own facts and nothing else: %s',
  (key) => {
    const opened = readOpening({ ...FOUND, [key]: failed({ kind: 'not-allowed' }) })
    expect(opened).toMatchObject({ lookup: { status: 'found' } })
    const facts = { item: 'item', me: 'me', users: 'members' } as const
    const values = opened as unknown as Record<string, unknown>
    for (const [row, fact] of Object.entries(facts)) {
      if (row === key) expect(values[fact]).toBeNull()
      else expect(values[fact]).not.toBeNull()
    }
  },
)

test('where the chat doesn’t count its members, the list’s total does', () => {
  const opened = readOpening({ ...FOUND, users: ok([person(1), person(2)], 120) })
  expect(opened).toMatchObject({ lookup: { chat: { memberCount: 120 } } })
})
