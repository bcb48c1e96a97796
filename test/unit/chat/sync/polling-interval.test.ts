import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRetryIn, type PollingPace, pollingInterval } from '../../../../src/chat/sync/polling-interval.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const NEVER = Number.POSITIVE_INFINITY

/** A page that was opened a moment ago, and nothing more. */
const OPENED: PollingPace = { sinceWritingMs: NEVER, sinceAttentionMs: 0, throttled: 0, pollsPerSecond: 0 }
const intervalOf = (pace: Partial<PollingPace>) => pollingInterval({ ...OPENED, ...pace })

/** Number of polls between two times of a page that nobody touches after its opening. */
function idlePolls(fromMs: number, toMs: number, pace: Partial<PollingPace> = {}): number {
  let polls = 0
  for (let at = 0; at <= toMs; at += intervalOf({ ...pace, sinceAttentionMs: at })) {
    if (at > fromMs) polls += 1
  }
  return polls
}

test.each([
  ['a letter just now', { sinceWritingMs: 0 }, 5],
  ['the last letter 59 seconds ago', { sinceWritingMs: 59_000, sinceAttentionMs: 59_000 }, 5],
  ['the last letter a minute ago, a movement just now', { sinceWritingMs: MINUTE_MS }, 15],
  ['a movement just now', {}, 15],
  ['the last movement 59 seconds ago', { sinceAttentionMs: 59_000 }, 15],
  ['the last movement a minute ago', { sinceAttentionMs: MINUTE_MS }, 30],
  ['the last letter two minutes ago', { sinceWritingMs: 120_000, sinceAttentionMs: NEVER }, 60],
  ['ten idle minutes', { sinceAttentionMs: 10 * MINUTE_MS }, 300],
  ['an idle day', { sinceAttentionMs: 24 * HOUR_MS }, 300],
] as const)('after %s the next poll comes in time', (_when, pace, seconds) => {
  expect(intervalOf(pace)).toBe(seconds * SECOND_MS)
})

test('five idle minutes of a visible tab take ten requests at most, the opening’s two among them', () => {
  expect(idlePolls(0, 5 * MINUTE_MS)).toBeLessThanOrEqual(10 - 2)
})

test('after ten idle minutes an hour has twenty polls at most, whichever hour it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10 * MINUTE_MS, max: 24 * HOUR_MS }), (from) => {
      expect(idlePolls(from, from + HOUR_MS)).toBeLessThanOrEqual(20)
    }),
  )
})

test('120 idle tabs behind one address use less than half of what a portal accepts', () => {
  const perSecond = (120 * idlePolls(10 * MINUTE_MS, 70 * MINUTE_MS)) / (HOUR_MS / SECOND_MS)
  expect(perSecond).toBeLessThanOrEqual(1)
})

const since = fc.oneof(fc.integer({ min: 0, max: 24 * HOUR_MS }), fc.constant(NEVER))
const anyPace = fc.record<PollingPace>({
  sinceWritingMs: since,
  sinceAttentionMs: fc.integer({ min: 0, max: 24 * HOUR_MS }),
  throttled: fc.integer({ min: 0, max: 100 }),
  pollsPerSecond: fc.double({ min: 0, max: 10, noNaN: true }),
})

test('intervals are five seconds at least, a quarter of an hour at most', () => {
  fc.assert(
    fc.property(anyPace, (pace) => {
      expect(pollingInterval(pace)).toBeGreaterThanOrEqual(5 * SECOND_MS)
      expect(pollingInterval(pace)).toBeLessThanOrEqual(15 * MINUTE_MS)
    }),
  )
})

test.each(['sinceAttentionMs', 'sinceWritingMs', 'throttled', 'pollsPerSecond'] as const)(
  'intervals only grow with %s',
  (name) => {
    fc.assert(
      fc.property(anyPace, anyPace, (pace, other) => {
        const [less, more] = [pace[name], other[name]].sort((a, b) => a - b)
        expect(pollingInterval({ ...pace, [name]: less })).toBeLessThanOrEqual(
          pollingInterval({ ...pace, [name]: more }),
        )
      }),
    )
  },
)

test('each rate limit doubles the interval, up to a quarter of an hour', () => {
  const seconds = [0, 1, 2, 3, 4, 5, 6, 7].map((throttled) => intervalOf({ throttled }) / SECOND_MS)
  expect(seconds).toEqual([15, 30, 60, 120, 240, 480, 900, 900])
})

test('a browser slows down as its polls near one in two seconds, and not before', () => {
  const seconds = [0, 0.2, 0.25, 0.375, 0.45, 0.5, 2].map(
    (pollsPerSecond) => intervalOf({ pollsPerSecond }) / SECOND_MS,
  )
  expect(seconds).toEqual([15, 15, 15, 30, expect.closeTo(75), 120, 120])
})

test.each([2, 10, 20])(
  '%i pages that are read poll once in two seconds at most, and none is left out',
  (pages) => {
    const countedMs = 20 * SECOND_MS
    const polls: { page: number; at: number }[] = []
    const dueAt = Array.from({ length: pages }, (_, page) => page * 100)
    for (;;) {
      const at = Math.min(...dueAt)
      if (at > HOUR_MS) break
      const page = dueAt.indexOf(at)
      polls.push({ page, at })
      const recent = polls.filter((poll) => poll.at > at - countedMs).length
      dueAt[page] = at + intervalOf({ pollsPerSecond: recent / (countedMs / SECOND_MS) })
    }
    for (let from = 2 * MINUTE_MS; from < HOUR_MS; from += MINUTE_MS) {
      const inMinute = polls.filter(({ at }) => at >= from && at < from + MINUTE_MS)
      expect(inMinute.length).toBeLessThanOrEqual(MINUTE_MS / SECOND_MS / 2)
    }
    for (let page = 0; page < pages; page += 1) {
      expect(polls.filter((poll) => poll.page === page).length).toBeGreaterThan(25)
    }
  },
)

test('a rate limit’s own delay is kept', () => {
  expect(nextRetryIn({ kind: 'throttled', retryInMs: 60_000 }, 1)).toBe(60_000)
})

test('other failures are retried with growing delays, up to a minute', () => {
  const waits = [1, 2, 3, 4, 5, 60].map((failures) => nextRetryIn({ kind: 'unreachable' }, failures))
  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, MINUTE_MS, MINUTE_MS])
})
