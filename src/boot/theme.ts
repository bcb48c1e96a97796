import type { Theme } from '../setup/read-theme.ts'

/** Storage key, which `index.html` reads before the first paint. */
const COPY = 'deal-chat.theme'

/** Applies the user's theme, as the portal keeps it, and stores a copy for the next first paint. */
export function applyTheme(option: unknown): void {
  const theme: Theme = option === 'dark' || option === 'auto' ? option : 'light'
  document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'light') localStorage.removeItem(COPY)
    else localStorage.setItem(COPY, theme)
  } catch {
    // A browser may refuse storage to a third-party frame. Then the next first paint is light.
  }
}
