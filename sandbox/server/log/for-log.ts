import { cut } from './cut.ts'
import { withoutTokens } from './without-tokens.ts'

/**
 * Prepares parameters or an answer for the log, without tokens: parsed JSON up to `most` characters, truncated text
 * above that or when it isn't JSON.
 */
export function forLog(text: string, most: number): unknown {
  const safe = withoutTokens(text)
  if (safe.length > most) return cut(safe, most)
  try {
    return JSON.parse(safe)
  } catch {
    return safe
  }
}
