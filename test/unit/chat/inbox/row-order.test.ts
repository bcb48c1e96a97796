import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, heldOrder } from '../../../../src/chat/inbox/held-order.ts'
import { INBOX_ORDERS, type InboxOrder } from '../../../../src/chat/inbox/inbox-filter.ts'
import type { InboxRow } from '../../../../src/chat/inbox/inbox-row.ts'
import { sortRows } from '../../../../src/chat/inbox/row-order.ts'
import type { StageBook } from '../../../../src/chat/inbox/stage/stage-book.ts'
import { buildRow, ME, MESSAGE, TURN, withChat, withFacts } from './inbox-rows.ts'

const stage = (id: string) => ({ id, name: id, colour: '', outcome: 'open' as const })
const STAGES: StageBook = [
  { type: 'DEAL', id: 0, name: 'General', stages: [stage('NEW'), stage('WON')] },
  { type: 'DEAL', id: 9, name: 'Service', stages: [stage('C9:NEW')] },
]
const sorted = (rows: readonly InboxRow[], order: InboxOrder) =>
  sortRows(rows, order, { meId: ME, stages: STAGES }).map(({ key }) => key)
const at = (hour: number, unreadCount = 0) =>
  withChat({ unreadCount, lastMessage: { ...MESSAGE, at: `2026-09-22T${hour}:00:00+03:00` } })

test('the newest message comes first, and rows without one last, the newest item first', () => {
  const none = { chat: { status: 'none' } } as const
  const rows = [
    buildRow('DEAL|1', none),
    buildRow('DEAL|2', at(10)),
    buildRow('DEAL|3', none),
    buildRow('DEAL|4', at(11)),
    buildRow('DEAL|5', {
      ...none,
      customers: [{ ...TURN, lastMessage: { ...MESSAGE, at: '2026-09-22T12:00:00+03:00' } }],
    }),
  ]
  expect(sorted(rows, 'newest')).toEqual(['DEAL|5', 'DEAL|4', 'DEAL|2', 'DEAL|3', 'DEAL|1'])
})

test('who waits longest comes first, a customer before colleagues, and who does not wait last', () => {
  const customer = (since: string) => ({ customers: [{ ...TURN, waitsSince: since }] })
  const rows = [
    buildRow('DEAL|1', at(10)),
    buildRow('DEAL|2', at(11, 1)),
    buildRow('DEAL|3', at(10, 1)),
    buildRow('DEAL|4', customer('2026-09-22T15:00:00+03:00')),
    buildRow('DEAL|5', customer('2026-09-22T14:00:00+03:00')),
  ]
  expect(sorted(rows, 'waiting')).toEqual(['DEAL|5', 'DEAL|4', 'DEAL|3', 'DEAL|2', 'DEAL|1'])
})

test('amounts are ordered within their currency, none at the end', () => {
  const rows = [
    buildRow('DEAL|1', withFacts({ amount: 500, currency: 'USD' })),
    buildRow('DEAL|2', withFacts({ amount: 5, currency: 'EUR' })),
    buildRow('DEAL|3', withFacts({ amount: 90, currency: 'EUR' })),
    buildRow('DEAL|4', withFacts({ amount: null, currency: 'EUR' })),
    buildRow('DEAL|5', { facts: { status: 'gone' } }),
  ]
  expect(sorted(rows, 'amount')).toEqual(['DEAL|3', 'DEAL|2', 'DEAL|1', 'DEAL|5', 'DEAL|4'])
})

test('stages come in the order of their pipelines, unknown ones at the end', () => {
  const rows = ['C9:NEW', 'WON', 'OLD', 'NEW'].map((stageId, n) =>
    buildRow(`DEAL|${n + 1}`, withFacts({ stageId })),
  )
  expect(sorted(rows, 'stage')).toEqual(['DEAL|4', 'DEAL|2', 'DEAL|1', 'DEAL|3'])
})

const anyRow = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    hour: fc.integer({ min: 10, max: 13 }),
    unread: fc.nat(1),
    amount: fc.option(fc.nat(3)),
    currency: fc.constantFrom('EUR', 'USD'),
    stageId: fc.constantFrom('NEW', 'WON', 'X'),
  })
  .map(({ id, hour, unread, amount, currency, stageId }) =>
    buildRow(`DEAL|${id}`, { ...at(hour, unread), ...withFacts({ amount, currency, stageId }) }),
  )
const anyRows = fc.uniqueArray(anyRow, { selector: ({ key }) => key })

test('the same rows come in the same order, however they came', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...INBOX_ORDERS), (rows, order) => {
      expect(sorted(rows.toReversed(), order)).toEqual(sorted(rows, order))
      expect(sorted(rows, order).toSorted()).toEqual(rows.map(({ key }) => key).toSorted())
    }),
  )
})

const anyKeys = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))

test('no row of a held list moves, whatever comes; what follows the last one is added', () => {
  fc.assert(
    fc.property(anyKeys, anyKeys, (held, wanted) => {
      const shown = heldOrder(held, wanted)
      expect(shown.slice(0, held.length)).toEqual(held)
      expect(new Set(shown).size).toBe(shown.length)
    }),
  )
  expect(heldOrder(['a', 'b'], ['b', 'x', 'a', 'y', 'z'])).toEqual(['a', 'b', 'y', 'z'])
  expect(heldOrder([], ['a', 'b'])).toEqual(['a', 'b'])
  expect(heldOrder(['a'], ['b'])).toEqual(['a'])
})

test('the changes that wait are the rows that come, go or move', () => {
  expect(changesBetween(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0)
  expect(changesBetween(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(1)
  expect(changesBetween(['a', 'b', 'c'], ['x', 'a', 'c'])).toBe(2)
  fc.assert(
    fc.property(anyKeys, anyKeys, (shown, wanted) => {
      const changes = changesBetween(shown, wanted)
      expect(changes === 0).toBe(shown.join() === wanted.join())
      expect(changes).toBeLessThanOrEqual(shown.length + wanted.length)
    }),
  )
})
