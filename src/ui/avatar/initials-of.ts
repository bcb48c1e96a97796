const LETTER = /[\p{L}\p{N}]/u

/** The first letters of up to `count` words: "Anna Keller" → "AK". Words without a letter don't count. */
export function initialsOf(name: string, count: 1 | 2): string {
  return name
    .split(/\s+/)
    .map((word) => [...word].find((character) => LETTER.test(character)) ?? '')
    .filter((letter) => letter !== '')
    .slice(0, count)
    .join('')
    .toUpperCase()
}
