import type { Failure } from '../../portal/failure.ts'

/** Something just happened: more may follow. */
const FIRST_WAIT_MS = 5_000
/** As rarely as a visible tab ever asks. */
const LAST_WAIT_MS = 60_000
/** A wait grows by this share of the time in which nothing has happened: each is about twice the one before. */
const GROWTH = 1

/** How long to wait for the next look, where nothing has happened for `idleMs`. Milliseconds. */
export function nextPollIn(idleMs: number): number {
  return Math.min(LAST_WAIT_MS, FIRST_WAIT_MS + GROWTH * Math.max(0, idleMs))
}

/** How long to wait after the `failures`th failed look in a row: what the portal asks for, else ever longer. */
export function nextRetryIn(failure: Failure, failures: number): number {
  if (failure.kind === 'throttled') return failure.retryInMs
  return Math.min(LAST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1))
}
