import { ThemeChoices } from './theme-choices.tsx'
import { useTheme } from './use-theme.ts'

/** The current user's choice of theme. */
export function ThemeSection() {
  return <ThemeChoices {...useTheme()} />
}
