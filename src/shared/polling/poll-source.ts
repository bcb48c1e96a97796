import type { Portal } from '../../portal/portal.ts'

/** The portal as a poll uses it. */
export type PollPortal = Pick<Portal, 'batch' | 'tokenNumber'>

/** One poll for changes: of this page, or of another page of this browser, whose answer this one takes over. */
export interface PollSource {
  readonly isHeard: boolean
  /** The portal that answers the poll's requests. Those of a heard poll reject with `UntoldPoll`. */
  readonly through: (portal: PollPortal) => Pick<Portal, 'batch'>
}

/** The end of a heard poll that tells this page nothing: it asked for less, or failed. */
export class UntoldPoll extends Error {
  override readonly name = 'UntoldPoll'
}

/** Time over which polls are counted, in milliseconds. */
const COUNTED_MS = 20_000
const MS_PER_SECOND = 1_000

/** The rate of this browser's polls, as far as this page made or heard them. */
export interface PollRate {
  readonly note: () => void
  readonly perSecond: () => number
}

/** Creates a count of the polls of the last seconds. */
export function createPollRate(): PollRate {
  let times: number[] = []
  function dropOld(): void {
    const from = performance.now() - COUNTED_MS
    times = times.filter((at) => at > from)
  }
  return {
    note() {
      dropOld()
      times.push(performance.now())
    },
    perSecond() {
      dropOld()
      return times.length / (COUNTED_MS / MS_PER_SECOND)
    },
  }
}
