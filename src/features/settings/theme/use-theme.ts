import { useMemo, useSyncExternalStore } from 'react'
import type { Theme } from '../../../setup/read-theme.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { type KeptTheme, themeKeeper } from './theme-keeper.ts'

/** The theme, and how the last choice of another ended. */
export interface ThemeChoice extends Omit<KeptTheme, 'defect'> {
  readonly choose: (theme: Theme) => void
}

/**
 * The theme that the portal keeps for this user. A choice is drawn at once and kept by one write; what is chosen while
 * that is under way waits for it, the last of it only, also when the screen is left. Where the portal doesn't keep it,
 * what it keeps is drawn again.
 */
export function useTheme(): ThemeChoice {
  const { portal, showTheme } = useAppContext()
  const keeper = useMemo(() => themeKeeper(portal), [portal])
  const { theme, failure, defect } = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)
  if (defect !== undefined) throw defect
  return { theme, failure, choose: (chosen) => keeper.choose(chosen, showTheme) }
}
