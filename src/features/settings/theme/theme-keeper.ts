import { writeAndLook } from '../../../chat/writes/write-and-look.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { readTheme, type Theme } from '../../../setup/read-theme.ts'
import { readUserOption } from '../../../setup/read-user-option.ts'

/** The shown theme, and the failure of the last choice. */
export interface KeptTheme {
  readonly theme: Theme
  /** The reason why the last choice was reverted; null: it wasn't. */
  readonly failure: Failure | null
  /** True when the answer got lost, and a look told that the theme was not kept. */
  readonly isKnownUnkept: boolean
  /** An error that is no failure of the portal: a defect. */
  readonly defect?: unknown
}

/** Stores the user's theme in the portal, whether a screen shows the choice or not. */
interface ThemeKeeper {
  readonly state: () => KeptTheme
  /** Calls `changed` after each change of the state. Returns the function that unsubscribes. */
  readonly subscribe: (changed: () => void) => () => void
  /** Calls `showTheme` with the choice, and with the stored theme if storing fails. */
  readonly choose: (chosen: Theme, showTheme: (theme: Theme) => void) => void
}

const keepers = new WeakMap<Portal, ThemeKeeper>()

/** The keeper of a portal, one for all screens, so that a write outlives its screen; for null, one that stores nothing. */
export function themeKeeper(portal: Portal | null): ThemeKeeper {
  if (portal === null) return createKeeper(null)
  const keeper = keepers.get(portal) ?? createKeeper(portal)
  keepers.set(portal, keeper)
  return keeper
}

function createKeeper(portal: Portal | null): ThemeKeeper {
  /** The theme in the portal, as far as is known. */
  let stored = readTheme(portal?.options['theme'])
  const listeners = new Set<() => void>()
  let state: KeptTheme = { theme: stored, failure: null, isKnownUnkept: false }
  let isWriting = false
  // False after a failed write, which the portal may have stored: then every choice is written.
  let isKnown = true

  function set(next: KeptTheme): void {
    state = next
    for (const changed of listeners) changed()
  }

  async function keep(showTheme: (theme: Theme) => void): Promise<void> {
    if (portal === null || isWriting) return
    isWriting = true
    try {
      while (!isKnown || state.theme !== stored) {
        const { theme } = state
        const outcome = await writeAndLook(
          () => portal.setUserOption('theme', theme),
          async () => {
            stored = readTheme(await portal.call(readUserOption('theme')))
            return stored === theme
          },
        )
        isKnown = outcome.status !== 'uncertain'
        if (outcome.status === 'answered') stored = theme
        if (outcome.status === 'not-done' || outcome.status === 'uncertain') {
          showTheme(stored)
          const isKnownUnkept = outcome.status === 'not-done'
          set({ theme: stored, failure: outcome.failure, isKnownUnkept })
          return
        }
      }
    } catch (error) {
      isKnown = false
      const failure = failureOf(error)
      showTheme(stored)
      const refused = { theme: stored, failure, isKnownUnkept: false }
      set(failure === null ? { ...refused, defect: error } : refused)
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
      set({ theme: chosen, failure: null, isKnownUnkept: false })
      void keep(showTheme)
    },
  }
}
