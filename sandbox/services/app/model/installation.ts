import type { EventHandler } from '../../event/model/event-handler.ts'
import type { Bindings } from '../../placement/model/bindings.ts'
import type { BoundPlacement } from '../../placement/model/bound-placement.ts'
import { seedPlacements } from '../../placement/seed/seed-placements.ts'

/**
 * Whether the app is installed. `seeded`: it is, and nobody ever did it; `unfinished`: it isn't, or the app hasn't said
 * yet that it is done; `finished`: an administrator did it here.
 */
export type InstallationState = 'seeded' | 'unfinished' | 'finished'

/** The app's installation, the whole portal's: every page of it is in the same state. */
export interface Installation {
  readonly state: InstallationState
  /** From nothing, where the seed had it; one that somebody made stays, as in a portal. */
  begin(): void
  /** `setInstallFinish`: everybody gets the app from now on. */
  finish(): void
  /** What it was bound to goes with it; its options stay. */
  remove(): void
  /** As the seed has it. */
  restore(): void
  /** `FIRST_RUN`: true for the first page that opens the app after `finish`; asked only by a page that does. */
  takeFirstRun(): boolean
}

/** What an installation changes. */
export interface InstallationParts {
  readonly placements: Bindings<BoundPlacement>
  readonly eventHandlers: Bindings<EventHandler>
  readonly appUrl: () => string
}

/** The seed's: the app is there, bound to every tab. */
export function createInstallation({ placements, eventHandlers, appUrl }: InstallationParts): Installation {
  let state: InstallationState = 'seeded'
  let isFirstRun = false

  function clear(): void {
    placements.remove(() => true)
    eventHandlers.remove(() => true)
    isFirstRun = false
  }
  function restore(): void {
    clear()
    for (const bound of seedPlacements(appUrl)) placements.add(bound)
    state = 'seeded'
  }
  function remove(): void {
    clear()
    state = 'unfinished'
  }
  restore()
  return {
    get state() {
      return state
    },
    begin: () => {
      if (state === 'seeded') remove()
    },
    finish: () => {
      if (state !== 'unfinished') return
      state = 'finished'
      isFirstRun = true
    },
    remove,
    restore,
    takeFirstRun: () => {
      const isFirst = isFirstRun
      isFirstRun = false
      return isFirst
    },
  }
}
