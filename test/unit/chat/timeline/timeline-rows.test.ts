import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Message } from '../../../../src/chat/messages/message.ts'
import { calendarDayIn, previousDay } from '../../../../src/chat/text/calendar-day.ts'
import { timelineRows } from '../../../../src/chat/timeline/timeline-rows.ts'
import { buildMessage as message } from '../../../../src/features/gallery/fixtures/build-message.ts'

const rows = (messages: readonly Message[], zone = 'UTC', unreadCount: number | null = null) =>
  timelineRows({ messages, unreadCount, zone })
/** The kinds of the rows; `again` where an author goes on. */
const kinds = (messages: readonly Message[]) =>
  rows(messages).map((row) => (row.kind === 'message' && row.isContinuation ? 'again' : row.kind))

test('days begin at midnight of the user’s time zone', () => {
  const messages = [
    message(1, { at: '2026-09-22T21:59:00Z' }),
    message(2, { at: '2026-09-22T22:01:00Z', authorId: 7 }),
  ]
  const days = (zone: string) => rows(messages, zone).flatMap((row) => (row.kind === 'day' ? [row.day] : []))
  expect(days('UTC')).toEqual(['2026-09-22'])
  expect(days('Europe/Berlin')).toEqual(['2026-09-22', '2026-09-23'])
  expect(days('America/New_York')).toEqual(['2026-09-22'])
})

test('a message without a date, or dated before the one above it, begins no day', () => {
  expect(
    kinds([
      message(1, { at: '2026-09-22T10:00:00Z' }),
      message(2, { at: '2019-01-01T10:00:00Z', authorId: 7 }),
      message(3, { at: '', authorId: 5 }),
      message(4, { at: '2026-09-22T10:00:00Z', authorId: 7 }),
    ]),
  ).toEqual(['day', 'message', 'message', 'message', 'message'])
})

test('the first unread message has the divider above it, which says how many, and names a day that begins there', () => {
  const messages = [
    message(1),
    message(2, { isUnread: true }),
    message(3, { isUnread: true, at: '2026-09-23T09:00:00Z' }),
  ]
  expect(rows(messages).map(({ key }) => key)).toEqual([
    'day 2026-09-22',
    'message 1',
    'unread',
    'message 2',
    'day 2026-09-23',
    'message 3',
  ])
  expect(rows(messages)[2]).toMatchObject({ count: 2, day: null })
  expect(rows(messages.slice(2))[0]).toMatchObject({ kind: 'unread', count: 1, day: '2026-09-23' })
})

test('the divider shows the chat’s unread count when more is unread than loaded', () => {
  expect(rows([message(1, { isUnread: true })], 'UTC', 1_204)[0]).toMatchObject({ count: 1_204 })
  expect(rows([message(1, { isUnread: true })], 'UTC', 0)[0]).toMatchObject({ count: 1 })
})

test('messages of one author are grouped within five minutes, unless a row is between them', () => {
  const at = (time: string) => ({ at: `2026-09-22T${time}Z` })
  expect(kinds([message(1, at('08:00:00')), message(2, at('08:05:00'))])).toEqual(['day', 'message', 'again'])
  expect(kinds([message(1, at('08:00:00')), message(2, at('08:05:01'))])).toEqual([
    'day',
    'message',
    'message',
  ])
  expect(kinds([message(1), message(2, { authorId: 7 })])).toEqual(['day', 'message', 'message'])
  expect(kinds([message(1), message(2, { replyTo: 1 })])).toEqual(['day', 'message', 'message'])
  expect(kinds([message(1), message(2, { isUnread: true })])).toEqual(['day', 'message', 'unread', 'message'])
  expect(kinds([message(1), message(2, { authorId: 0 }), message(3)])).toEqual([
    'day',
    'message',
    'system',
    'message',
  ])
  expect(kinds([message(1, at('23:59:00')), message(2, { at: '2026-09-23T00:01:00Z' })])).toEqual([
    'day',
    'message',
    'day',
    'message',
  ])
})

test('outgoing messages are at the end of the timeline', () => {
  const outbox = [{ key: 'a', text: 'Mine', replyTo: null, at: 0, state: { kind: 'sending' } as const }]
  expect(timelineRows({ messages: [message(1)], outbox, unreadCount: null, zone: 'UTC' }).at(-1)).toEqual({
    kind: 'outgoing',
    key: 'outgoing a',
    outgoing: outbox[0],
  })
})

test('messages of any dates give each message once in order, one divider, each day once, and unique keys', () => {
  const written = fc.record({
    authorId: fc.constantFrom(0, 5, 7),
    at: fc.oneof(
      fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      fc.constantFrom('', 'yesterday', '2026-09-22T23:30:00+03:00'),
    ),
    isUnread: fc.boolean(),
    replyTo: fc.constantFrom(null, 1),
  })
  const zone = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia')
  fc.assert(
    fc.property(fc.array(written, { maxLength: 40 }), zone, (written, zone) => {
      const messages = written.map((over, place) => message(place + 1, over))
      const all = rows(messages, zone)
      expect(all.flatMap((row) => ('message' in row ? [row.message.id] : []))).toEqual(
        messages.map(({ id }) => id),
      )
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
      expect(all.filter(({ kind }) => kind === 'unread').length).toBe(
        messages.some(({ isUnread }) => isUnread) ? 1 : 0,
      )
      const days = all.flatMap((row) => ('day' in row && row.day !== null ? [row.day] : []))
      expect(days).toEqual([...new Set(days)].sort())
    }),
  )
})

test('the previous day crosses months, years and clock changes', () => {
  expect(['2026-03-01', '2024-03-01', '2026-01-01'].map(previousDay)).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2025-12-31',
  ])
  expect(previousDay(calendarDayIn('Europe/Berlin')('2026-03-29T23:30:00+02:00'))).toBe('2026-03-28')
})
