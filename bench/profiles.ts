/** A device and a network that the app is opened on. */
export interface Profile {
  name: string
  /** How many times slower than this machine's processor. */
  cpuSlowdown: number
  /** What every answer waits for, preflights' too. */
  latencyMs: number
  bitsPerSecond: number
}

/** The two that design, section 8, names. */
export const PROFILES: readonly Profile[] = [
  { name: 'slow phone', cpuSlowdown: 4, latencyMs: 150, bitsPerSecond: 1_600_000 },
  { name: 'office', cpuSlowdown: 4, latencyMs: 28, bitsPerSecond: 5_000_000 },
]

/** What a portal needs besides the way to it: PHP starts, looks for the chat, answers. */
export const REST_MS = 120
