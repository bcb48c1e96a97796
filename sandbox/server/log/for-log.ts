import { cut } from './cut.ts'
import { withoutTokens } from './without-tokens.ts'

/** Parameters or an answer as the log keeps them: parsed where they are JSON, a text of at most `most` characters where they are longer, without tokens. */
export function forLog(text: string, most: number): unknown {
  const safe = withoutTokens(text)
  if (safe.length > most) return cut(safe, most)
  try {
    return JSON.parse(safe)
  } catch {
    return safe
  }
}
