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
const POLL = {
  chat: findChat({ type: 'CRM', id: 'DEAL|1663' }),
  dialog: readDialog(DIALOG),
  ...newest(20),
}
/** The rows of a poll, each `result` as the portal sends it. */
const RAW = {
  chat: ok(sample('im.chat.get').result),
  dialog: ok(sample('im.dialog.get').result),
  messages: ok(sample('im.dialog.messages.get').result),
}

test('a poll of another page answers the same commands, and fewer', () => {
  const told = structuredClone(toldCommands(POLL))
  expect(isAnsweredBy(POLL, told)).toBe(true)
  expect(isAnsweredBy({ dialog: POLL.dialog }, told)).toBe(true)
  expect(isAnsweredBy({}, told)).toBe(true)
})

test.each([
  ['another dialog', { ...POLL, dialog: readDialog('chat1438') }],
  ['a command more', { ...POLL, users: readDialog(DIALOG) }],
  ['another method', { ...POLL, dialog: findChat({ type: 'CRM', id: 'DEAL|1663' }) }],
  ['a longer page', { ...POLL, ...newest(21) }],
  ['an older page', { ...POLL, messages: readOlder(DIALOG, 90_000, 20) }],
  ['the unread window', { ...POLL, messages: readMessages(DIALOG) }],
])('a poll of another page does not answer %s', (_what, commands) => {
  expect(isAnsweredBy(commands, toldCommands(POLL))).toBe(false)
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
  expect(readToldRows(POLL, told)).toEqual(readRows(POLL, RAW))
  expect(readRows(POLL, RAW).chat).toEqual(ok(2184))
})

test('a row of an unknown shape is a bad answer, whoever asked', () => {
  const rows = { ...RAW, dialog: ok({ id: 'x' }) }
  const failure = { kind: 'bad-answer', method: 'im.dialog.get' }
  expect(readRows(POLL, rows).dialog).toMatchObject({ ok: false, failure })
  expect(readToldRows(POLL, toldRows(rows))?.dialog).toMatchObject({ ok: false, failure })
})

test('rows that failed are not told, and a page that wants them polls by itself', () => {
  const rows = { ...RAW, dialog: { ok: false as const, failure: { kind: 'server-error' as const } } }
  expect(Object.keys(toldRows(rows))).toEqual(['chat', 'messages'])
  expect(readToldRows(POLL, toldRows(rows))).toBeNull()
  expect(readRows(POLL, rows).dialog).toEqual(rows.dialog)
})

test('commands without schemas keep their names and parameters', () => {
  expect(toldCommands(withoutSchemas(POLL))).toEqual(toldCommands(POLL))
})
