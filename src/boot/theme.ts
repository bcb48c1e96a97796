import type { Theme } from '../setup/read-theme.ts'

/** Read by index.html, before anything is painted. */
const COPY = 'deal-chat.theme'

/** Shows the theme that the portal keeps for this user, or that they have just chosen, and leaves a copy of it for the next first paint. */
export function applyTheme(option: unknown): void {
  const theme: Theme = option === 'dark' || option === 'auto' ? option : 'light'
  document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'light') localStorage.removeItem(COPY)
    else localStorage.setItem(COPY, theme)
  } catch {
    // A browser may refuse storage to a frame of another site. The next first paint is light then, nothing else.
  }
}
