import type { BoxedText } from './boxed-text.ts'

/** The beginning of a mention in front of the caret: `@le`. */
export interface MentionQuery {
  /** Place of the `@`, and the caret, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** The characters behind the `@`. */
  readonly typed: string
}

/** Longest beginning of a name, in characters, and the words that it may have. */
const MAX_LENGTH = 40
const MAX_WORDS = 3

/** The beginning of a mention that ends at the caret; null: none, or the caret is in a mention that is made. */
export function mentionQuery({ text, mentions }: BoxedText, caret: number): MentionQuery | null {
  const start = text.lastIndexOf('@', caret - 1)
  if (start === -1 || caret - start > MAX_LENGTH) return null
  if (mentions.some((mention) => start >= mention.start && start < mention.end)) return null
  // An address has a letter in front of its `@`.
  if (start > 0 && !/[\s([{"'«„“.,;:!?/-]/.test(text[start - 1] ?? '')) return null
  const typed = text.slice(start + 1, caret)
  if (/[\n@[\]]|^\s/.test(typed) || typed.split(/\s+/).length > MAX_WORDS) return null
  return { start, end: caret, typed }
}
