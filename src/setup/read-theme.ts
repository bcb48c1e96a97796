/** The choices, as they stand on the screen. */
export const THEMES = ['light', 'dark', 'auto'] as const

/** The user's own choice; the portal keeps it (`user.option`), and the browser a copy for the first paint. */
export type Theme = (typeof THEMES)[number]

/** The theme that the user's option `theme` stands for: light where there is none, or one that we don't know. */
export function readTheme(option: unknown): Theme {
  return THEMES.find((theme) => theme === option) ?? 'light'
}
