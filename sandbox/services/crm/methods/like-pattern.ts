/** A backslash with the character it escapes, a run of `%`, or one character. */
const PIECE = /\\.|%+|./gsu
const MEANS_SOMETHING = /[\\^$.*+?()[\]{}|/]/g

/**
 * MySQL's LIKE as a regular expression, without case: `%` is any text and `_` any character, also when the user typed
 * them; a backslash escapes them.
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
