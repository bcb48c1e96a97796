const MS_PER_SECOND = 1_000

/** The portal's time, which no change of the device's clock moves. */
export interface PortalClock {
  /** Unix milliseconds: those of the last answer, and the time since then; the device's before the first answer. */
  readonly now: () => number
  /** Reads `time.finish` of an answer, in seconds; anything else is ignored. */
  readonly set: (finish: unknown) => void
}

/** Creates the clock of a page. */
export function createPortalClock(): PortalClock {
  /** The portal's time minus `performance.now()`; null: no answer yet. Milliseconds. */
  let offset: number | null = null
  return {
    now: () => (offset === null ? Date.now() : offset + performance.now()),
    set(finish) {
      if (typeof finish !== 'number' || !Number.isFinite(finish)) return
      offset = finish * MS_PER_SECOND - performance.now()
    },
  }
}
