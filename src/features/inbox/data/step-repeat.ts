import { isPassing } from '../../../chat/inbox/inbox-data.ts'
import { nextRetryIn } from '../../../chat/sync/polling-interval.ts'
import type { Failure } from '../../../portal/failure.ts'
import { isFrameShown } from '../../../shared/frame/is-frame-shown.ts'

/** Repeats of a failed step by itself; then it waits for the user, or for the next look. */
const MOST_REPEATS = 6
/** Added to a rate limit's delay: a countdown on the screen asks first. */
const AFTER_COUNTDOWN_MS = 2_000

/** The repeat of a failed step by itself, ever later. */
export interface StepRepeat {
  /** Plans the repeat after a failure that may pass; it is left out while nobody sees the frame. */
  readonly plan: (failure: Failure) => void
  readonly cancel: () => void
  readonly isPlanned: () => boolean
  /** Begins to count anew, after a step that went well. */
  readonly reset: () => void
}

/** Creates the repeat of the steps of one loader. */
export function createStepRepeat(retry: () => void): StepRepeat {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    plan(failure) {
      failures += 1
      if (!isPassing(failure) || failures > MOST_REPEATS) return
      const more = failure.kind === 'throttled' ? AFTER_COUNTDOWN_MS : 0
      timer = setTimeout(() => {
        timer = undefined
        if (isFrameShown()) retry()
      }, nextRetryIn(failure, failures) + more)
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
    isPlanned: () => timer !== undefined,
    reset() {
      failures = 0
    },
  }
}
