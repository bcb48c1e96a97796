import type { CardOptions } from '../card/card-options.ts'

/** Options that stay when another scenario is chosen: appearance, latency, the way of opening and the portal's data. */
export function keptOptions({ language, theme, width, latencyMs, opening, data }: CardOptions): CardOptions {
  return {
    ...(data === undefined ? {} : { data }),
    ...(language === undefined ? {} : { language }),
    ...(theme === undefined ? {} : { theme }),
    ...(width === undefined ? {} : { width }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(opening === undefined ? {} : { opening }),
  }
}
