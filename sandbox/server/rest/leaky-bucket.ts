import type { Clock } from '../../portal/clock.ts'

/** What limits how fast requests may come: each one is a drop, and the bucket leaks. */
export interface LeakyBucket {
  /** Whether there was room for one more. */
  take(): boolean
}

/** What a portal takes at once, and how many it takes in each second; larger plans have 250 and 5. */
const BURST = 50
const PER_SECOND = 2

/** An empty bucket, leaking by this clock. */
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
