import type { EventHandler } from '../../event/model/event-handler.ts'
import type { Bindings } from '../../placement/model/bindings.ts'
import type { BoundPlacement } from '../../placement/model/bound-placement.ts'
import { seedPlacements } from '../../placement/seed/seed-placements.ts'

/**
 * State of the app's installation. `seeded`: installed by the seed; `unfinished`: not installed, or the app hasn't
 * called `setInstallFinish` yet; `finished`: installed by an administrator.
 */
export type InstallationState = 'seeded' | 'unfinished' | 'finished'

/** The app's installation, shared by every page of the portal. */
export interface Installation {
  readonly state: InstallationState
  /** Removes a seeded installation, so that the app can be installed; any other state stays, as in a portal. */
  begin(): void
  /** `setInstallFinish`: the app is available to all users from now on. */
  finish(): void
  /** Removes the app with its placements and event handlers; its options stay. */
  remove(): void
  /** Restores the seeded state. */
  restore(): void
  /** `FIRST_RUN`: true for each user and each installed version, until that user's `setInstall`. */
  isFirstRun(personId: number): boolean
  /** `setInstall`: this user has run this version. */
  setInstall(personId: number): void
}

/** The parts of the portal that an installation changes. */
export interface InstallationParts {
  readonly placements: Bindings<BoundPlacement>
  readonly eventHandlers: Bindings<EventHandler>
  readonly appUrl: () => string
}

/** Creates the seeded state: the app is installed and bound to every tab. */
export function createInstallation({ placements, eventHandlers, appUrl }: InstallationParts): Installation {
  let state: InstallationState = 'seeded'
  /** Users who have run this version; those of the seed all have. */
  const runBy = new Set<number>()

  function clear(): void {
    placements.remove(() => true)
    eventHandlers.remove(() => true)
    runBy.clear()
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
    },
    remove,
    restore,
    isFirstRun: (personId) => state !== 'seeded' && !runBy.has(personId),
    setInstall: (personId) => void runBy.add(personId),
  }
}
