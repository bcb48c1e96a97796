import * as v from 'valibot'
import { command } from '../chat/command.ts'

/** The choices, in the order of display. */
export const THEMES = ['light', 'dark', 'auto'] as const

/** The user's theme, kept by the portal (`user.option`), with a copy in the browser for the first paint. */
export type Theme = (typeof THEMES)[number]

/** Reads the user option `theme`; light when it is absent or unknown. */
export function readTheme(option: unknown): Theme {
  return THEMES.find((theme) => theme === option) ?? 'light'
}

/** `result` of `user.option.get`: the user's options of this app; PHP's `[]` or null where none is set. */
const themeOption = v.pipe(
  v.union([v.null(), v.array(v.never()), v.looseObject({ theme: v.optional(v.unknown()) })]),
  v.transform((options) => readTheme(options === null || Array.isArray(options) ? null : options.theme)),
)

/** `user.option.get`: the theme as the portal keeps it. */
export function readStoredTheme() {
  return command('user.option.get', {}, null, themeOption)
}
