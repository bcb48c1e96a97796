import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPollIn, nextRetryIn } from '../../../../src/chat/sync/poll-delay.ts'

const MINUTE_MS = 60_000

test('right after something happened the next look is five seconds away; at last it is a minute', () => {
  expect(nextPollIn(0)).toBe(5_000)
  expect(nextPollIn(5 * MINUTE_MS)).toBe(MINUTE_MS)
})

test('five idle minutes of a visible tab cost ten requests in all, the opening’s two among them', () => {
  let looks = 0
  for (let idle = nextPollIn(0); idle <= 5 * MINUTE_MS; idle += nextPollIn(idle)) looks += 1
  expect(looks).toBeLessThanOrEqual(10 - 2)
})

test('waits only grow, and stay within five seconds and a minute, even where a clock goes back', () => {
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

test('a portal that asks to wait is given what it asks for', () => {
  expect(nextRetryIn({ kind: 'throttled', retryInMs: 60_000 }, 1)).toBe(60_000)
})

test('any other failure is tried again ever later, up to a minute', () => {
  const waits = [1, 2, 3, 4, 5, 60].map((failures) => nextRetryIn({ kind: 'unreachable' }, failures))
  expect(waits).toEqual([5_000, 10_000, 20_000, 40_000, MINUTE_MS, MINUTE_MS])
})
