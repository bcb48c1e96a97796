/** A backslash and what it takes the meaning of, or one character. */
const PIECE = /\\.|%+|./gsu
const MEANS_SOMETHING = /[\\^$.*+?()[\]{}|/]/g

/**
 * MySQL's LIKE: `%` is any text, `_` any character, also where somebody typed them; a backslash makes them themselves.
 * Without case.
 */
export function likePattern(like: string): RegExp {
  const source = (like.match(PIECE) ?? []).map(sourceOf).join('')
  return new RegExp(`^${source}$`, 'isu')
}

function sourceOf(piece: string): string {
  if (piece.startsWith('%')) return '.*'
  if (piece === '_') return '.'
  const text = piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece
  return text.replaceAll(MEANS_SOMETHING, String.raw`\$&`)
}
