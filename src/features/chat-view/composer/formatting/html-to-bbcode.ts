import { type Piece, type Style, writePieces } from './write-pieces.ts'

/** Elements that show nothing, or run something: dropped with all that is in them. */
const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'TEMPLATE',
  'NOSCRIPT',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'SELECT',
  'TEXTAREA',
  'INPUT',
  'BUTTON',
  'META',
  'LINK',
])
/** Elements that begin a line, and end it. */
const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ASIDE',
  'UL',
  'OL',
  'LI',
  'DL',
  'DT',
  'DD',
  'TABLE',
  'THEAD',
  'TBODY',
  'TFOOT',
  'TR',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'FIGURE',
  'FIGCAPTION',
  'ADDRESS',
  'FORM',
  'HR',
])
/** Blocks with a blank line around them. */
const SPACED = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'TABLE', 'BLOCKQUOTE', 'PRE'])
/** Deepest nesting of elements that is read. */
const MAX_DEPTH = 200

interface Around {
  readonly styles: ReadonlySet<Style>
  /** The list's marker and the indent of its items. */
  readonly indent: string
  readonly isPre: boolean
  readonly depth: number
}

/**
 * Pasted HTML as the messenger's tags: bold, italic, struck, underlined, links, code, lists, quotes and lines. Everything
 * hidden, and everything that would run or load, is dropped: the document is parsed, and never shown.
 */
export function htmlToBbcode(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const pieces: Piece[] = []
  for (const child of body.childNodes) {
    read(child, { styles: new Set(), indent: '', isPre: false, depth: 0 }, '', pieces)
  }
  return writePieces(pieces)
}

function read(node: Node, around: Around, href: string, pieces: Piece[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue ?? ''
    const shown = around.isPre ? text : text.replaceAll(/[\t\n\r\f ]+/g, ' ')
    pieces.push({ kind: 'text', text: shown, styles: around.styles, href })
    return
  }
  if (node.nodeType !== Node.ELEMENT_NODE || around.depth > MAX_DEPTH) return
  const element = node as HTMLElement
  const name = element.tagName.toUpperCase()
  if (DROPPED.has(name) || isHidden(element)) return
  if (name === 'BR') return void pieces.push({ kind: 'break' })
  if (name === 'IMG') {
    const alt = (element.getAttribute('alt') ?? '').trim()
    if (alt !== '') pieces.push({ kind: 'text', text: alt, styles: around.styles, href })
    return
  }
  if (name === 'PRE') {
    pieces.push(
      { kind: 'line' },
      { kind: 'code', text: (element.textContent ?? '').replace(/\n$/, '') },
      { kind: 'line' },
    )
    return
  }
  const edge: Piece | null =
    SPACED.has(name) && around.indent === '' ? { kind: 'blank' } : BLOCKS.has(name) ? { kind: 'line' } : null
  if (edge !== null) pieces.push(edge)
  const next: Around = {
    styles: stylesOf(element, name, around.styles),
    indent: name === 'UL' || name === 'OL' ? `${around.indent}    ` : around.indent,
    isPre: around.isPre,
    depth: around.depth + 1,
  }
  if (name === 'LI') pieces.push(plain(`${around.indent.slice(4)}${markerOf(element)} `))
  if (name === 'BLOCKQUOTE') pieces.push(...quoted(element, next))
  else
    for (const child of element.childNodes)
      read(child, next, name === 'A' ? addressOf(element) || href : href, pieces)
  if (name === 'TD' || name === 'TH') pieces.push(plain('\t'))
  if (edge !== null) pieces.push(edge)
}

/** The lines of a quote, each with the messenger's arrows. */
function quoted(element: HTMLElement, around: Around): Piece[] {
  const inner: Piece[] = []
  for (const child of element.childNodes) read(child, around, '', inner)
  const lines = writePieces(inner).split('\n')
  return lines.flatMap((line): Piece[] => [{ kind: 'line' }, plain(`>>${line.replace(/^(?:>>)+/, '')}`)])
}

function plain(text: string): Piece {
  return { kind: 'text', text, styles: new Set(), href: '' }
}

function isHidden(element: HTMLElement): boolean {
  if (element.hidden || element.getAttribute('aria-hidden') === 'true') return true
  return /display:\s*none|visibility:\s*hidden|font-size:\s*0(?:px|pt|em)?\s*(?:;|$)|opacity:\s*0\s*(?:;|$)/i.test(
    element.getAttribute('style') ?? '',
  )
}

const STYLE_OF: Readonly<Record<string, Style>> = {
  B: 'b',
  STRONG: 'b',
  H1: 'b',
  H2: 'b',
  H3: 'b',
  H4: 'b',
  H5: 'b',
  H6: 'b',
  TH: 'b',
  I: 'i',
  EM: 'i',
  CITE: 'i',
  S: 's',
  STRIKE: 's',
  DEL: 's',
  U: 'u',
  INS: 'u',
}

/** The styles within an element: by its name, and by its inline style, which wins (documents are pasted in `<b>`). */
function stylesOf(element: HTMLElement, name: string, around: ReadonlySet<Style>): ReadonlySet<Style> {
  const styles = new Set(around)
  const own = STYLE_OF[name]
  if (own !== undefined) styles.add(own)
  const css = element.getAttribute('style') ?? ''
  const weight = /font-weight:\s*([\w-]+)/i.exec(css)?.[1]
  if (weight !== undefined)
    setIf(styles, 'b', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600)
  const slant = /font-style:\s*([\w-]+)/i.exec(css)?.[1]
  if (slant !== undefined) setIf(styles, 'i', slant === 'italic' || slant === 'oblique')
  if (/text-decoration[\w-]*:[^;]*line-through/i.test(css)) styles.add('s')
  return styles
}

function setIf(styles: Set<Style>, style: Style, isOn: boolean): void {
  if (isOn) styles.add(style)
  else styles.delete(style)
}

function markerOf(item: HTMLElement): string {
  const list = item.parentElement
  if (list?.tagName.toUpperCase() !== 'OL') return '•'
  const items = [...list.children].filter((one) => one.tagName.toUpperCase() === 'LI')
  const first = Number(list.getAttribute('start') ?? 1)
  return `${(Number.isFinite(first) ? first : 1) + items.indexOf(item)}.`
}

/** The address of a link that the messenger keeps; empty: none. */
function addressOf(element: HTMLElement): string {
  const href = (element.getAttribute('href') ?? '').trim()
  return /^(?:https?:\/\/|mailto:)[^\s[\]]+$/i.test(href) ? href : ''
}
