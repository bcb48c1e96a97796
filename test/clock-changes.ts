const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Changes of a device's clock, for every test that names one as “goes” or “went %s”; time itself goes on. */
export const CLOCK_CHANGES = [
  ['back by two minutes', -120_000],
  ['back by an hour', -HOUR_MS],
  ['back by a day', -DAY_MS],
  ['forward by an hour', HOUR_MS],
  ['forward by a day, as after a laptop’s sleep', DAY_MS],
] as const
