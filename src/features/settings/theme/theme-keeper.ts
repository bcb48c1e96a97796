import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { readTheme, type Theme } from '../../../setup/read-theme.ts'

/** What is drawn, and how the last choice ended. */
export interface KeptTheme {
  readonly theme: Theme
  /** Why the last choice was taken back; null: it wasn't. */
  readonly failure: Failure | null
  /** What else went wrong: a defect. */
  readonly defect?: unknown
}

/** Keeps a user's choices in the portal, whether a screen shows them or not. */
interface ThemeKeeper {
  readonly state: () => KeptTheme
  /** Calls `changed` after each change of the state; returns how to end that. */
  readonly subscribe: (changed: () => void) => () => void
  /** `showTheme` draws the choice, and what is kept where the choice fails. */
  readonly choose: (chosen: Theme, showTheme: (theme: Theme) => void) => void
}

const keepers = new WeakMap<Portal, ThemeKeeper>()

/** The portal's one keeper: a choice outlives the screen on which it was made. Null: one that keeps nothing. */
export function themeKeeper(portal: Portal | null): ThemeKeeper {
  if (portal === null) return createKeeper(null)
  const keeper = keepers.get(portal) ?? createKeeper(portal)
  keepers.set(portal, keeper)
  return keeper
}

function createKeeper(portal: Portal | null): ThemeKeeper {
  const told = () => readTheme(portal?.options['theme'])
  const listeners = new Set<() => void>()
  let state: KeptTheme = { theme: told(), failure: null }
  let isWriting = false
  // After a failure on the way nobody knows what the portal keeps: then every choice is written.
  let isKnown = true

  function set(next: KeptTheme): void {
    state = next
    for (const changed of listeners) changed()
  }

  async function keep(showTheme: (theme: Theme) => void): Promise<void> {
    if (portal === null || isWriting) return
    isWriting = true
    try {
      while (!isKnown || state.theme !== told()) {
        await portal.setUserOption('theme', state.theme)
        isKnown = true
      }
    } catch (error) {
      isKnown = false
      const failure = failureOf(error)
      showTheme(told())
      set(failure === null ? { theme: told(), failure, defect: error } : { theme: told(), failure })
    } finally {
      isWriting = false
    }
  }

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    choose(chosen, showTheme) {
      showTheme(chosen)
      set({ theme: chosen, failure: null })
      void keep(showTheme)
    },
  }
}
