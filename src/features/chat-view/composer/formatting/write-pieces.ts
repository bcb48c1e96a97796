/** Tags that are open around a text. */
export type Style = 'b' | 'i' | 's' | 'u'

/** A line's piece, or a break between lines; `blank`: with a blank line between. */
export type Piece =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly styles: ReadonlySet<Style>
      readonly href: string
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'line' | 'blank' | 'break' }

/** BBCode of pieces of text, in lines without blanks at their ends. */
export function writePieces(pieces: readonly Piece[]): string {
  const lines: string[] = []
  let line: Piece[] = []
  let isBlank = false
  const end = () => {
    const written = writeLine(line)
    line = []
    if (written.trim() === '') return
    if (isBlank && lines.length > 0) lines.push('')
    isBlank = false
    lines.push(written)
  }
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      if (line.length === 0) isBlank = true
      end()
    } else if (piece.kind === 'line' || piece.kind === 'blank') {
      end()
      if (piece.kind === 'blank') isBlank = true
    } else line.push(piece)
  }
  end()
  return lines.join('\n')
}

function writeLine(pieces: readonly Piece[]): string {
  let written = ''
  let open: Style[] = []
  let href = ''
  const closeLink = () => {
    if (href !== '') written += '[/url]'
    href = ''
  }
  const closeAll = () => {
    for (const style of open.toReversed()) written += `[/${style}]`
    open = []
  }
  for (const piece of joined(pieces)) {
    if (piece.kind === 'code') {
      closeAll()
      closeLink()
      if (piece.text.trim() !== '') written += `[code]${piece.text}[/code]`
    }
    if (piece.kind !== 'text') continue
    const isLinkOver = href !== piece.href
    const isStyleOver = open.length !== piece.styles.size || open.some((style) => !piece.styles.has(style))
    if (isLinkOver || isStyleOver) closeAll()
    if (isLinkOver) {
      closeLink()
      // A bare address is a link by itself.
      if (piece.href !== '' && piece.href !== piece.text.trim()) {
        written += `[url=${piece.href}]`
        href = piece.href
      }
    }
    if (open.length === 0 && piece.text.trim() !== '') {
      open = [...piece.styles]
      for (const style of open) written += `[${style}]`
    }
    written += piece.text
  }
  closeAll()
  closeLink()
  return written
    .replaceAll('\u00a0', ' ')
    .replace(/^ (?=\S)/, '')
    .trimEnd()
}

/** Pieces of one style as one, with one blank between words. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.kind !== 'text' || last?.kind !== 'text') {
      result.push(piece)
      continue
    }
    const text = last.text.endsWith(' ') ? piece.text.replace(/^ /, '') : piece.text
    const isSame =
      last.href === piece.href &&
      last.styles.size === piece.styles.size &&
      [...last.styles].every((style) => piece.styles.has(style))
    if (isSame) result[result.length - 1] = { ...last, text: last.text + text }
    else if (text !== '') result.push({ ...piece, text })
  }
  return result
}
