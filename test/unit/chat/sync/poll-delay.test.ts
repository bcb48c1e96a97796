import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPollIn, nextRetryIn } from '../../../../src/chat/sync/poll-delay.ts'

const MINUTE_MS = 60_000

test('the next poll is five seconds after a change, and a minute at most', () => {
  expect(nextPollIn(0)).toBe(5_000)
  expect(nextPollIn(5 * MINUTE_MS)).toBe(MINUTE_MS)
})

test('five idle minutes of a visible tab take ten requests, the opening’s two among them', () => {
  let looks = 0
  for (let idle = nextPollIn(0); idle <= 5 * MINUTE_MS; idle += nextPollIn(idle)) looks += 1
  expect(looks).toBeLessThanOrEqual(10 - 2)
})

test('delays only grow, from five seconds to a minute, even when the clock goes back', () => {
  const idle = fc.integer({ min: -MINUTE_MS, max: 24 * 60 * MINUTE_MS })
  fc.assert(
    fc.property(idle, idle, (a, b) => {
      const [sooner, later] = a < b ? [a, b] : [b, a]
      expect(nextPollIn(sooner)).toBeLessThanOrEqual(nextPollIn(later))
      expect(nextPollIn(a)).toBeGreaterThanOrEqual(5_000)
      expect(nextPollIn(a)).toBeLessThanOrEqual(MINUTE_MS)
    }),
  )
})

test('a rate limit’s own delay is kept', () => {
  expect(nextRetryIn({ kind: 'throttled', retryInMs: 60_000 }, 1)).toBe(60_000)
})

test('other failures are retried with growing delays, up to a minute', () => {
  const waits = [1, 2, 3, 4, 5, 60].map((failures) => nextRetryIn({ kind: 'unreachable' }, failures))
  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, MINUTE_MS, MINUTE_MS])
})
