import { redactTokens } from './redact-tokens.ts'
import { truncate } from './truncate.ts'

/**
 * Prepares parameters or an answer for the log, without tokens: parsed JSON up to `maxLength` characters, truncated text
 * above that or when it isn't JSON.
 */
export function toLogValue(text: string, maxLength: number): unknown {
  const safe = redactTokens(text)
  if (safe.length > maxLength) return truncate(safe, maxLength)
  try {
    return JSON.parse(safe)
  } catch {
    return safe
  }
}
