import type { Failure } from '../../portal/failure.ts'

/** Interval while the user writes, and time for which that lasts after the last letter. */
const WRITING_INTERVAL_MS = 5_000
const WRITING_MS = 60_000
/** Interval while the user points or reads. */
const READING_INTERVAL_MS = 15_000
/** Time after the last movement or key for which the user counts as reading, in milliseconds. */
export const READING_MS = 60_000
/** Share of the idle time that an interval grows by: each is half as long again as the one before. */
const IDLE_GROWTH = 0.5
/** Longest interval of an idle page, reached before the tenth minute: 12 polls an hour. */
const IDLE_INTERVAL_MS = 300_000
/** Longest interval of a page that a portal or the browser's other pages slow down. */
const LONGEST_INTERVAL_MS = 900_000
/** Polls in a second that one browser stays below, and those from which on it slows down. */
const MOST_POLLS_PER_SECOND = 0.5
const MANY_POLLS_PER_SECOND = 0.25
/** Longest that one browser's polls slow each other down: 40 s while the user writes, two minutes while they read. */
const MOST_SHARE_FACTOR = 8
/** Rate limits in a row that slow a page down; later ones change nothing. */
const MOST_THROTTLED = 6

/** Longest delay between the attempts of a failed request. */
const MAX_RETRY_MS = 60_000

/** The state of a page, as far as it decides how often the page polls. */
export interface PollingPace {
  /** Time since the user last typed or changed something here, in milliseconds; `Infinity`: never. */
  readonly sinceWritingMs: number
  /** Time since the user last pointed, scrolled or pressed a key, or since the opening, in milliseconds. */
  readonly sinceAttentionMs: number
  /** Number of rate limits that the portal answered, less one for each poll that succeeded since. */
  readonly throttled: number
  /** Polls of this browser in a second, at this portal and for this person. */
  readonly pollsPerSecond: number
}

/** Time between two polls, in milliseconds. */
export function pollingInterval({
  sinceWritingMs,
  sinceAttentionMs,
  throttled,
  pollsPerSecond,
}: PollingPace): number {
  const slowedBy = 2 ** Math.min(MOST_THROTTLED, throttled) * shareFactor(pollsPerSecond)
  return Math.min(LONGEST_INTERVAL_MS, attendedInterval(sinceWritingMs, sinceAttentionMs) * slowedBy)
}

function attendedInterval(sinceWritingMs: number, sinceAttentionMs: number): number {
  if (sinceWritingMs < WRITING_MS) return WRITING_INTERVAL_MS
  if (sinceAttentionMs < READING_MS) return READING_INTERVAL_MS
  return Math.min(IDLE_INTERVAL_MS, IDLE_GROWTH * Math.min(sinceWritingMs, sinceAttentionMs))
}

/** Factor that keeps a browser below its most polls a second while several of its pages poll. */
function shareFactor(pollsPerSecond: number): number {
  if (pollsPerSecond <= MANY_POLLS_PER_SECOND) return 1
  const room = Math.max(0, MOST_POLLS_PER_SECOND - pollsPerSecond)
  return Math.min(MOST_SHARE_FACTOR, (MOST_POLLS_PER_SECOND - MANY_POLLS_PER_SECOND) / room)
}

/** Delay after the `failures`th failed poll in a row, in milliseconds: the portal's own wish, else exponential. */
export function nextRetryIn(failure: Failure, failures: number): number {
  if (failure.kind === 'throttled') return failure.retryInMs
  return Math.min(MAX_RETRY_MS, WRITING_INTERVAL_MS * 2 ** Math.max(0, failures - 1))
}
