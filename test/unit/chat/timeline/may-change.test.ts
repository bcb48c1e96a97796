import { expect, test } from 'vitest'
import { mayDelete, mayEdit } from '../../../../src/chat/timeline/may-change.ts'
import { buildMessage } from '../../../../src/features/gallery/fixtures/build-message.ts'

const ME = 27
const THREE_DAYS_MS = 3 * 24 * 60 * 60_000
const AT = '2026-09-23T10:00:00+03:00'
const CHAT = { kind: 'crm', entity: { type: 'CRM', id: 'DEAL|1663' } } as const
const linesOf = (channel: string) =>
  ({ kind: 'lines', entity: { type: 'LINES', id: `${channel}|3|5|1` } }) as const
const around = { chat: CHAT, myId: ME, now: Date.parse(AT) + 60_000 }
const own = buildMessage(1, { authorId: ME, at: AT, text: 'Hello' })

test('an own message of the last three days may be edited, an older one deleted alone', () => {
  expect(mayEdit(own, around)).toBe(true)
  const last = Date.parse(AT) + THREE_DAYS_MS - 1
  expect(mayEdit(own, { ...around, now: last })).toBe(true)
  expect(mayEdit(own, { ...around, now: last + 1 })).toBe(false)
  expect(mayDelete(own, around)).toBe(true)
})

test.each([
  ['of another', { ...own, authorId: 31 }, false],
  ['deleted', { ...own, isDeleted: true }, false],
  ['forwarded', { ...own, isForwarded: true as const }, true],
  ['of files only', { ...own, text: '' }, true],
  ['that is a sticker', { ...own, isSticker: true }, true],
])('a message %s may not be edited', (_, message, isDeletable) => {
  expect([mayEdit(message, around), mayDelete(message, around)]).toEqual([false, isDeletable])
})

test('where the current user is not known nothing may be changed', () => {
  expect([mayEdit(own, { ...around, myId: null }), mayDelete(own, { ...around, myId: null })]).toEqual([
    false,
    false,
  ])
})

test.each([
  ['livechat', true],
  ['telegrambot', true],
  ['whatsappbytwilio', false],
])('what went to a customer by %s may be changed: %j', (channel, may) => {
  expect([
    mayEdit(own, { ...around, chat: linesOf(channel) }),
    mayDelete(own, { ...around, chat: linesOf(channel) }),
  ]).toEqual([may, may])
})
