/** Requests that a portal accepts at once, and in each second after those, from all applications together. */
const BURST = 50
const PER_SECOND = 2
const MS_PER_SECOND = 1_000

/** The queue of this page's requests to a portal. */
export interface RateLimit {
  /**
   * Takes the next place in the queue, and returns the time until its turn, in milliseconds. Takes none where that time
   * is longer than `longestMs`.
   */
  take(longestMs: number): number
}

/**
 * Creates the queue with which requests stay within what a portal accepts. Counts by `performance.now()`: the SDK's own
 * limit counts by the device's clock, and holds back every request for as long as that clock went back.
 */
export function createRateLimit(): RateLimit {
  let left = BURST
  let countedAt = performance.now()
  return {
    take(longestMs) {
      const now = performance.now()
      left = Math.min(BURST, left + ((now - countedAt) / MS_PER_SECOND) * PER_SECOND)
      countedAt = now
      const waitMs = Math.max(0, ((1 - left) / PER_SECOND) * MS_PER_SECOND)
      if (waitMs <= longestMs) left -= 1
      return waitMs
    },
  }
}
