import { plainTextOf } from './parse-text.ts'

/** A letter or a digit before any tag, which is always shown. */
const BEGINS_WITH_WORD = /^[^[\p{L}\p{N}]*[\p{L}\p{N}]/u
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u

/** True when something of a BBCode text can be seen: not of `[B][/B]`, or of invisible characters alone. */
export function hasWords(bbcode: string): boolean {
  return BEGINS_WITH_WORD.test(bbcode) || VISIBLE.test(plainTextOf(bbcode, () => 'x'))
}
