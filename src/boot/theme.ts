import type { Theme } from '../setup/read-theme.ts'

/**
 * Applies the user's theme, as the portal keeps it, and stores a copy for the next first paint of this portal's page.
 * `origin` is the portal's, by the handshake.
 */
export function applyTheme(origin: string, option: unknown): void {
  const theme: Theme = option === 'dark' || option === 'auto' ? option : 'light'
  document.documentElement.dataset['theme'] = theme
  try {
    if (theme === 'light') localStorage.removeItem(keyOf(origin))
    else localStorage.setItem(keyOf(origin), theme)
  } catch {
    // A browser may refuse storage to a third-party frame. Then the next first paint is light.
  }
}

/** Key of a portal's copy, which `index.html` builds from the page's query and reads before the first paint. */
function keyOf(origin: string): string {
  return `deal-chat.theme ${new URL(origin).host}`
}
