import type { Portal } from '../../../portal/portal.ts'

/** The portal as a look uses it. */
export type LookPortal = Pick<Portal, 'batch' | 'tokenNumber'>

/** One look for changes: of this page, or of another page of this browser, whose answer this one takes over. */
export interface Look {
  readonly isHeard: boolean
  /** The portal that answers the look's requests. Those of a heard look reject with `UntoldLook`. */
  readonly through: (portal: LookPortal) => Pick<Portal, 'batch'>
}

/** The end of a heard look that tells this page nothing: it asked for less, or failed. */
export class UntoldLook extends Error {
  override readonly name = 'UntoldLook'
}

/** Time over which looks are counted, in milliseconds. */
const COUNTED_MS = 20_000
const MS_PER_SECOND = 1_000

/** The rate of this browser's looks, as far as this page made or heard them. */
export interface LookRate {
  readonly note: () => void
  readonly perSecond: () => number
}

/** Creates a count of the looks of the last seconds. */
export function createLookRate(): LookRate {
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
