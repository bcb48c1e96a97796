/** A part of a text: found words, or what is between them. */
export interface TextPart {
  readonly text: string
  readonly isFound: boolean
}

/** Most characters of a text before the first found words. */
const MOST_BEFORE = 40

/**
 * A text in parts, where the words are found in it, in any case; it begins shortly before the first of them. One part where
 * they are not in it: the portal searches tags, too.
 */
export function splitAtWords(text: string, words: string): readonly TextPart[] {
  const sought = words.trim().toLocaleLowerCase()
  const lower = text.toLocaleLowerCase()
  // A letter may have another length in lower case, which would shift all places.
  if (sought === '' || lower.length !== text.length) return [{ text, isFound: false }]
  const parts: TextPart[] = []
  let from = startOf(text, lower.indexOf(sought))
  if (from > 0) parts.push({ text: '…', isFound: false })
  for (let at = lower.indexOf(sought, from); at !== -1; at = lower.indexOf(sought, from)) {
    if (at > from) parts.push({ text: text.slice(from, at), isFound: false })
    from = at + sought.length
    parts.push({ text: text.slice(at, from), isFound: true })
  }
  if (from < text.length) parts.push({ text: text.slice(from), isFound: false })
  return parts
}

/** The start of a shown text: at a word, at most so many characters before what was found. */
function startOf(text: string, found: number): number {
  if (found <= MOST_BEFORE) return 0
  const from = text.indexOf(' ', found - MOST_BEFORE)
  return from === -1 || from > found ? found : from + 1
}
