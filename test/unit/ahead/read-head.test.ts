import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHead } from '../../../src/ahead/read-head.ts'
import { openedAhead } from '../../../src/chat/opening/opened-ahead.ts'
import { isMuted } from '../../../src/chat/writes/is-muted.ts'
import { batchAnswer, FOUND_ROWS } from '../../contract/scripted-portal.ts'

const DEAL = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }

/** The body of an opening's batch. */
function bodyOf(rows: Record<string, unknown>): unknown {
  return (batchAnswer({ ...FOUND_ROWS, ...rows }) as { body: unknown }).body
}

/** The head that the app's schemas read; null where no chat was found. */
function headByTheApp(body: unknown) {
  const read = openedAhead(DEAL, body)
  if (read === null || read.opened.lookup.status !== 'found') return null
  const { chat } = read.opened.lookup
  return {
    title: chat.title,
    dialogId: chat.dialogId,
    colour: chat.colour,
    unreadCount: chat.unreadCount,
    isMuted: isMuted(chat, read.opened.me),
  }
}

test('the head of a found chat is read', () => {
  expect(readHead(bodyOf({}))).toEqual(headByTheApp(bodyOf({})))
  expect(readHead(bodyOf({}))?.title).toBe('Deal: Warehouse lighting')
})

const DIALOG = FOUND_ROWS.dialog as Record<string, unknown>
const ODD: readonly unknown[] = [
  undefined,
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  '3',
  'NaN',
  true,
  [],
  {},
  [2],
  ['2'],
  { 2: true },
]

test.each(['id', 'name', 'entity_type', 'color', 'counter', 'mute_list'])(
  'whatever the portal sends as %s, the page reads it as the app does, or draws nothing',
  (field) => {
    for (const value of ODD) {
      const body = bodyOf({ dialog: { ...DIALOG, [field]: value } })
      const head = readHead(body)
      if (head !== null) expect(head, JSON.stringify(value)).toEqual(headByTheApp(body))
    }
  },
)

test('a chat that anybody muted is drawn as muted where the portal does not tell the user', () => {
  const body = bodyOf({ dialog: { ...DIALOG, mute_list: [2] }, me: { error: 'insufficient_scope' } })
  expect(readHead(body)?.isMuted).toBe(true)
  expect(readHead(body)).toEqual(headByTheApp(body))
})

test('any change of the answer is read as the app reads it, or draws nothing', () => {
  const field = fc.constantFrom('id', 'name', 'entity_type', 'color', 'counter', 'mute_list')
  const row = fc.constantFrom('chat', 'dialog', 'me')
  const value = fc.oneof(fc.constantFrom(...ODD), fc.jsonValue())
  fc.assert(
    fc.property(
      field,
      row,
      value,
      value.map((one) => one ?? null),
      (key, name, inDialog, inRow) => {
        const body = bodyOf({
          dialog: { ...DIALOG, [key]: inDialog },
          ...(name === 'dialog' ? {} : { [name]: inRow }),
        })
        const head = readHead(body)
        if (head !== null) expect(head).toEqual(headByTheApp(body))
      },
    ),
    { numRuns: 300 },
  )
})

test.each([
  ['no chat', { chat: null }],
  ['no access', { dialog: { error: 'ACCESS_ERROR', error_description: 'no' } }],
  ['a chat that is no CRM item’s', { dialog: { ...DIALOG, entity_type: 'LINES' } }],
  ['a chat without a name', { dialog: { ...DIALOG, name: ' ' } }],
  [
    'a user that is not told, where somebody muted the chat',
    { dialog: { ...DIALOG, mute_list: [2] }, me: null },
  ],
])('the page draws nothing for %s', (_name, rows) => {
  expect(readHead(bodyOf(rows))).toBeNull()
})

test.each([null, 'text', 42, [], {}, { result: null }, { result: { result: [], result_error: [] } }])(
  'the page draws nothing for an answer that is no batch: %j',
  (body) => {
    expect(readHead(body)).toBeNull()
  },
)
