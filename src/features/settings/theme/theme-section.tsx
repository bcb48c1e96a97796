import { ThemeChoices } from './theme-choices.tsx'
import { useTheme } from './use-theme.ts'

/** The theme: each user's own choice. */
export function ThemeSection() {
  return <ThemeChoices {...useTheme()} />
}
