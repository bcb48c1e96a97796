/**
 * Where the searched words stand in a title, for the eye: before, the words, after. The portal compares by its own
 * rules; where we don't find what it found, nothing stands out.
 */
export function matchIn(title: string, words: string): [before: string, match: string, after: string] {
  const lower = title.toLowerCase()
  // Some letters get longer in lower case (İ): places would no longer be the title's.
  const start = words === '' || lower.length !== title.length ? -1 : lower.indexOf(words.toLowerCase())
  if (start === -1) return [title, '', '']
  const end = start + words.length
  return [title.slice(0, start), title.slice(start, end), title.slice(end)]
}
