import type { Theme } from '../setup/read-theme.ts'

/**
 * Applies the user's theme, as the portal keeps it, and stores a copy for the next first paint of this portal's page.
 * `origin` is the portal's, by the handshake.
 */
export function applyTheme(origin: string, option: unknown): void {
  const theme = showTheme(option)
  try {
    if (theme === 'light') localStorage.removeItem(keyOf(origin))
    else localStorage.setItem(keyOf(origin), theme)
  } catch {
    // A browser may refuse storage to a third-party frame. Then the next first paint is light.
  }
}

/** Shows the user's theme by its option, which the page's script does before the app; light where there is none. */
export function showTheme(option: unknown): Theme {
  const theme = option === 'dark' || option === 'auto' ? option : 'light'
  document.documentElement.dataset['theme'] = theme
  return theme
}

/** Key of a portal's copy, which `index.html` builds from the page's query and reads before the first paint. */
function keyOf(origin: string): string {
  return `deal-chat.theme ${new URL(origin).host}`
}
