import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRows } from '../../../../src/chat/timeline/next-rows.ts'
import type { TimelineRow } from '../../../../src/chat/timeline/timeline-row.ts'
import { timelineRows } from '../../../../src/chat/timeline/timeline-rows.ts'
import { buildMessage } from '../../../../src/features/gallery/fixtures/build-message.ts'

const messages = new Map(
  Array.from({ length: 40 }, (_, id) => [id, buildMessage(id, { authorId: 5 + (id % 2) })]),
)
/** The rows of these messages, each message always the same object. */
const rowsOf = (...ids: number[]) =>
  timelineRows({
    messages: ids.map((id) => messages.get(id) ?? buildMessage(id)),
    unreadCount: null,
    zone: 'UTC',
  })
const keys = (rows: readonly TimelineRow[]) => rows.map(({ key }) => key)

test('equal rows stay the same list, and unchanged rows the same objects', () => {
  const drawn = rowsOf(1, 2, 3)
  expect(nextRows(drawn, rowsOf(1, 2, 3), 'message 2').rows).toBe(drawn)
  const { rows, isLast } = nextRows(drawn, rowsOf(1, 2, 3, 4), 'message 2')
  expect([rows.slice(0, drawn.length).every((row, place) => row === drawn[place]), isLast]).toEqual([
    true,
    true,
  ])
})

test('a row that vanishes above the first one in view is a change above it', () => {
  const step = nextRows(rowsOf(1, 2, 3, 4), rowsOf(1, 3, 4), 'message 3')
  expect(step).toMatchObject({ isAbove: true, isLast: true })
  expect(nextRows(rowsOf(1, 2, 3, 4), rowsOf(1, 2, 3), 'message 2')).toMatchObject({
    isAbove: false,
    isLast: true,
  })
})

test('the first row in view may vanish itself: the next message is the anchor', () => {
  expect(nextRows(rowsOf(1, 2, 3, 4), rowsOf(1, 3, 4), 'message 2')).toMatchObject({
    isAbove: true,
    isLast: true,
  })
})

test('earlier messages of the same day come above, though the day’s row was the first in view', () => {
  const [day] = rowsOf(5, 6)
  expect(nextRows(rowsOf(5, 6), rowsOf(3, 4, 5, 6), day?.key ?? '')).toMatchObject({
    isAbove: true,
    isLast: true,
  })
})

test('changes on both sides are two steps, the one above first', () => {
  const [drawn, wanted] = [rowsOf(1, 2, 3, 4), rowsOf(1, 3, 4, 5)]
  const first = nextRows(drawn, wanted, 'message 3')
  expect([keys(first.rows), first.isAbove, first.isLast]).toEqual([keys(rowsOf(1, 3, 4)), true, false])
  const second = nextRows(first.rows, wanted, 'message 3')
  expect([keys(second.rows), second.isAbove, second.isLast]).toEqual([keys(wanted), false, true])
})

test('any rows are reached from any others, in steps that leave the first row in view to the last one', () => {
  const some = fc
    .uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 20 })
    .map((ids) => rowsOf(...ids.sort((a, b) => a - b)))
  fc.assert(
    fc.property(some, some, fc.nat(), (from, wanted, place) => {
      const topKey = from[place % Math.max(1, from.length)]?.key ?? ''
      let step = nextRows(from, wanted, topKey)
      if (!step.isLast) step = nextRows(step.rows, wanted, topKey)
      expect(step.isLast).toBe(true)
      expect(step.rows).toEqual(wanted)
    }),
  )
})
