import { type Clock, portalDate } from '../../portal/clock.ts'

/** Length of the window that a method's operating time is summed over, in seconds. */
const OPERATING_WINDOW = 600

/** `time` of a successful answer, by the portal's clock. `startedAt` is Unix time in milliseconds. */
export function timeBlock(startedAt: number, clock: Clock): Record<string, number | string> {
  const finishedAt = clock.now()
  const duration = (finishedAt - startedAt) / 1_000
  return {
    start: startedAt / 1_000,
    finish: finishedAt / 1_000,
    duration,
    processing: duration,
    date_start: portalDate(startedAt),
    date_finish: portalDate(finishedAt),
    operating_reset_at: Math.floor(startedAt / 1_000) + OPERATING_WINDOW,
    operating: 0,
  }
}
