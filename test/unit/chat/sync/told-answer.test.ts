import { expect, test } from 'vitest'
import { ABOVE_ANY_ID, readMessages, readOlder } from '../../../../src/chat/messages/read-messages.ts'
import { findChat, readDialog } from '../../../../src/chat/opening/open-item.ts'
import {
  isAnsweredBy,
  readRows,
  readToldRows,
  toldCommands,
  toldRows,
  withoutSchemas,
} from '../../../../src/chat/sync/told-answer.ts'
import { ok } from '../../../batch-row.ts'
import { sample } from '../../sample.ts'

const DIALOG = 'chat1437'
const newest = (limit: number) => ({ messages: readOlder(DIALOG, ABOVE_ANY_ID, limit) })
const LOOK = {
  chat: findChat({ type: 'CRM', id: 'DEAL|1663' }),
  dialog: readDialog(DIALOG),
  ...newest(20),
}
/** The rows of a look, each `result` as the portal sends it. */
const RAW = {
  chat: ok(sample('im.chat.get').result),
  dialog: ok(sample('im.dialog.get').result),
  messages: ok(sample('im.dialog.messages.get').result),
}

test('a look of another page answers the same commands, and fewer', () => {
  const told = structuredClone(toldCommands(LOOK))
  expect(isAnsweredBy(LOOK, told)).toBe(true)
  expect(isAnsweredBy({ dialog: LOOK.dialog }, told)).toBe(true)
  expect(isAnsweredBy({}, told)).toBe(true)
})

test.each([
  ['another dialog', { ...LOOK, dialog: readDialog('chat1438') }],
  ['a command more', { ...LOOK, users: readDialog(DIALOG) }],
  ['another method', { ...LOOK, dialog: findChat({ type: 'CRM', id: 'DEAL|1663' }) }],
  ['a longer page', { ...LOOK, ...newest(21) }],
  ['an older page', { ...LOOK, messages: readOlder(DIALOG, 90_000, 20) }],
  ['the unread window', { ...LOOK, messages: readMessages(DIALOG) }],
])('a look of another page does not answer %s', (_what, commands) => {
  expect(isAnsweredBy(commands, toldCommands(LOOK))).toBe(false)
})

test('a longer page answers a shorter one, which gets its newest messages', () => {
  const commands = newest(2)
  expect(isAnsweredBy(commands, toldCommands(newest(50)))).toBe(true)
  const rows = readToldRows(commands, toldRows({ messages: RAW.messages }))
  const page = rows?.messages.ok === true ? rows.messages.value : null
  expect(page?.messages.map(({ id }) => id)).toEqual([90_412, 90_413])
})

test('told rows are read as the asking page reads its own', () => {
  const told = structuredClone(toldRows(RAW))
  expect(readToldRows(LOOK, told)).toEqual(readRows(LOOK, RAW))
  expect(readRows(LOOK, RAW).chat).toEqual(ok(2184))
})

test('a row of an unknown shape is a bad answer, whoever asked', () => {
  const rows = { ...RAW, dialog: ok({ id: 'x' }) }
  const failure = { kind: 'bad-answer', method: 'im.dialog.get' }
  expect(readRows(LOOK, rows).dialog).toMatchObject({ ok: false, failure })
  expect(readToldRows(LOOK, toldRows(rows))?.dialog).toMatchObject({ ok: false, failure })
})

test('rows that failed are not told, and a page that wants them looks by itself', () => {
  const rows = { ...RAW, dialog: { ok: false as const, failure: { kind: 'server-error' as const } } }
  expect(Object.keys(toldRows(rows))).toEqual(['chat', 'messages'])
  expect(readToldRows(LOOK, toldRows(rows))).toBeNull()
  expect(readRows(LOOK, rows).dialog).toEqual(rows.dialog)
})

test('commands without schemas keep their names and parameters', () => {
  expect(toldCommands(withoutSchemas(LOOK))).toEqual(toldCommands(LOOK))
})
