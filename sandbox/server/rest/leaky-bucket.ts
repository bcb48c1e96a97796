import type { Clock } from '../../portal/clock.ts'

/** A leaky bucket that limits the rate of requests. */
export interface LeakyBucket {
  /** Adds a request; false when the bucket is full. */
  take(): boolean
}

/** Size of the bucket, and requests that it leaks a second; larger plans have 250 and 5. */
const BURST = 50
const PER_SECOND = 2

/** Creates an empty bucket that leaks by this clock. */
export function createLeakyBucket(clock: Clock): LeakyBucket {
  let level = 0
  let seenAt = clock.now()
  return {
    take: () => {
      const now = clock.now()
      level = Math.max(0, level - ((now - seenAt) / 1_000) * PER_SECOND)
      seenAt = now
      if (level + 1 > BURST) return false
      level += 1
      return true
    },
  }
}
