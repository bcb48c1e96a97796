/** The portal's clock. It starts at the same moment in every run, so that dates are reproducible. */
export interface Clock {
  /** Unix time in milliseconds. */
  now(): number
  /** Moves the clock forward, for example to the end of a token's life. */
  advance(ms: number): void
}

/** 23 September 2026, 11:50 in the portal's zone. */
export const PORTAL_START = Date.parse('2026-09-23T11:50:00+03:00')
export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000
/** The portal's time zone, which every date of REST is written in. */
const ZONE_OFFSET_MINUTES = 180
const ZONE = '+03:00'
/** Length of an ISO date up to the seconds, without a zone: `2026-09-23T11:50:00`. */
const TO_THE_SECOND = 19

/** A clock that starts at `PORTAL_START`, and runs as fast as the machine's. */
export function createClock(): Clock {
  const started = performance.now()
  let offsetMs = 0
  return {
    now: () => PORTAL_START + offsetMs + (performance.now() - started),
    advance: (ms) => {
      offsetMs += ms
    },
  }
}

/** Formats Unix time in milliseconds as REST does: `2026-09-23T11:50:00+03:00`. */
export function portalDate(at: number): string {
  const local = new Date(at + ZONE_OFFSET_MINUTES * MINUTE_MS).toISOString().slice(0, TO_THE_SECOND)
  return `${local}${ZONE}`
}

/**
 * `TIME_ZONE_OFFSET` of `profile`, in seconds: the user's zone minus the server's. All users live in the server's zone.
 */
export const PERSON_ZONE_OFFSET = 0
