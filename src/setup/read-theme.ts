/** The choices, in the order of display. */
export const THEMES = ['light', 'dark', 'auto'] as const

/** The user's theme, kept by the portal (`user.option`), with a copy in the browser for the first paint. */
export type Theme = (typeof THEMES)[number]

/** Reads the user option `theme`; light when it is absent or unknown. */
export function readTheme(option: unknown): Theme {
  return THEMES.find((theme) => theme === option) ?? 'light'
}
