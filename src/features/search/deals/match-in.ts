/**
 * Splits a title around the searched words, to highlight them. The portal matches by its own rules: a deal that it found
 * may have nothing to highlight.
 */
export function matchIn(title: string, words: string): [before: string, match: string, after: string] {
  const lower = title.toLowerCase()
  // Some letters get longer in lower case (İ), which shifts the indexes.
  const start = words === '' || lower.length !== title.length ? -1 : lower.indexOf(words.toLowerCase())
  if (start === -1) return [title, '', '']
  const end = start + words.length
  return [title.slice(0, start), title.slice(start, end), title.slice(end)]
}
