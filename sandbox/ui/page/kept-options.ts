import type { CardOptions } from '../card/card-options.ts'

/** What stays when another scenario is chosen: how one looks, and how the app was added, not at what. */
export function keptOptions({ language, theme, width, latencyMs, opening }: CardOptions): CardOptions {
  return {
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(width === undefined ? {} : { width }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(opening === undefined ? {} : { opening }),
  }
}
