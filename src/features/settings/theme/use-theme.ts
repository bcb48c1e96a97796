import { useMemo, useSyncExternalStore } from 'react'
import type { Theme } from '../../../setup/read-theme.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { type KeptTheme, themeKeeper } from './theme-keeper.ts'

/** The theme, and the failure of the last choice. */
export interface ThemeChoice extends Omit<KeptTheme, 'defect'> {
  readonly choose: (theme: Theme) => void
}

/**
 * The user's theme, stored in the portal by `user.option.set`. A choice is shown at once (optimistic update) and written
 * once; of choices made meanwhile only the last is written, even after the screen was left. A failure reverts the choice,
 * after a look where the answer got lost.
 * Throws defects while rendering.
 */
export function useTheme(): ThemeChoice {
  const { portal, showTheme } = useAppContext()
  const keeper = useMemo(() => themeKeeper(portal), [portal])
  const { theme, failure, isKnownUnkept, defect } = useSyncExternalStore(
    keeper.subscribe,
    keeper.state,
    keeper.state,
  )
  if (defect !== undefined) throw defect
  return { theme, failure, isKnownUnkept, choose: (chosen) => keeper.choose(chosen, showTheme) }
}
