/** A device and a network. */
export interface Profile {
  name: string
  /** CPU slowdown factor, relative to this machine. */
  cpuSlowdown: number
  /** Latency of every answer in milliseconds, preflights included. */
  latencyMs: number
  bitsPerSecond: number
}

/** The measured profiles. */
export const PROFILES: readonly Profile[] = [
  { name: 'slow phone', cpuSlowdown: 4, latencyMs: 150, bitsPerSecond: 1_600_000 },
  { name: 'office', cpuSlowdown: 4, latencyMs: 28, bitsPerSecond: 5_000_000 },
]

/** Processing time of a REST request in the portal, in milliseconds. */
export const REST_MS = 120

/** Latency between a host that draws and the portal, in milliseconds: data centres of one region, over a kept connection. */
export const HOST_TO_PORTAL_MS = 10
