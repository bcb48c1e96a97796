import type { CardOptions } from '../card/card-options.ts'

/** Options that stay when another scenario is chosen: appearance, latency and the way of opening. */
export function keptOptions({ language, theme, width, latencyMs, opening }: CardOptions): CardOptions {
  return {
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(width === undefined ? {} : { width }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(opening === undefined ? {} : { opening }),
  }
}
