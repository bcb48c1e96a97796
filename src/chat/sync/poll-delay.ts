import type { Failure } from '../../portal/failure.ts'

/** Delay right after a change, because more may follow. */
const MIN_DELAY_MS = 5_000
/** Longest delay of a visible tab. */
const MAX_DELAY_MS = 60_000
/** Share of the idle time that a delay grows by: each delay is about twice the one before. */
const GROWTH = 1

/** Delay before the next poll after `idleMs` without a change, in milliseconds. */
export function nextPollIn(idleMs: number): number {
  return Math.min(MAX_DELAY_MS, MIN_DELAY_MS + GROWTH * Math.max(0, idleMs))
}

/** Delay after the `failures`th failed poll in a row, in milliseconds: the portal's own wish, else exponential. */
export function nextRetryIn(failure: Failure, failures: number): number {
  if (failure.kind === 'throttled') return failure.retryInMs
  return Math.min(MAX_DELAY_MS, MIN_DELAY_MS * 2 ** Math.max(0, failures - 1))
}
