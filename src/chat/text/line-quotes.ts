import { appendNode } from './append-node.ts'
import { readPlace } from './message-place.ts'
import { splitLines } from './split-lines.ts'
import type { InlineNode, QuoteNode, TextNode } from './text-node.ts'

type Line = ReturnType<typeof splitLines>[number]

const ARROWS = '>>'
/** The line of 54 dashes above and below a quote; the surplus of a longer one is text. */
const RULE = '-'.repeat(54)
const DASHES = /^-{54,}$/
/** `Anna Keller [26 May 2026, 09:15]`; newer portals append the message, `#chat5/88`. A closing tag is no date. */
const HEADER = /^(.+?) ?\[([^[\]/][^[\]]*)\](?: #([\w:]+\/\d+))?$/
const LONGEST_HEADER = 300

/** Reads quotes: lines that begin with `>>`, and texts between two lines of dashes. */
export function withLineQuotes(nodes: readonly TextNode[]): readonly TextNode[] {
  const lines = splitLines(nodes)
  const rules = nextRules(lines)
  const found: Line[] = []
  let hasQuote = false
  for (let place = 0; place < lines.length; ) {
    const line = lines[place] ?? []
    const end = rules[place] ?? 0
    const quote = end > 0 && isRule(line) ? ruledQuote(lines.slice(place + 1, end)) : null
    if (quote !== null) {
      found.push(...surplusOf(line), quote, ...surplusOf(lines[end] ?? []))
      place = end + 1
    } else if (isArrowed(line)) {
      const quoted: Line[] = []
      for (let next: Line | undefined = line; isArrowed(next); next = lines[place]) {
        quoted.push(withoutArrows(next))
        place += 1
      }
      found.push(quoteOf(quoted))
    } else {
      found.push(line)
      place += 1
      continue
    }
    hasQuote = true
  }
  return hasQuote ? joinLines(found) : nodes
}

/** For each line, the index of the next line of dashes below it; 0: none. */
function nextRules(lines: readonly Line[]): number[] {
  const next: number[] = []
  let rule = 0
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    next[place] = rule
    if (isRule(lines[place] ?? [])) rule = place
  }
  return next
}

/** The dashes of a line beyond those of the rule, as a line; none: empty. */
function surplusOf(rule: Line): Line[] {
  const text = soleText(rule).slice(RULE.length)
  return text === '' ? [] : [[{ type: 'text', text }]]
}

/** The quote between two lines of dashes. Null: nothing is between them. */
function ruledQuote([first, ...rest]: readonly Line[]): Line | null {
  if (first === undefined) return null
  const header = soleText(first)
  const [, author = '', date = '', address = ''] =
    header.length > LONGEST_HEADER ? [] : (HEADER.exec(header) ?? [])
  if (date === '') return quoteOf([first, ...rest])
  return { ...quoteOf(rest), author: author.trim(), date, place: readPlace(address) }
}

/** A quote that names nobody. */
function quoteOf(lines: readonly Line[]): QuoteNode {
  return { type: 'quote', author: '', date: '', place: null, children: joinLines(lines) }
}

function isRule(line: Line): boolean {
  const text = soleText(line)
  return text.length >= RULE.length && DASHES.test(text)
}

/** The text of a line that has nothing else; otherwise empty. */
function soleText(line: Line): string {
  if (!Array.isArray(line) || line.length !== 1) return ''
  return line[0]?.type === 'text' ? line[0].text.trim() : ''
}

function isArrowed(line: Line | undefined): line is InlineNode[] {
  const first = Array.isArray(line) ? line[0] : undefined
  return first?.type === 'text' && first.text.startsWith(ARROWS)
}

/** A line without its arrows, and the blank behind them. */
function withoutArrows([first, ...rest]: InlineNode[]): Line {
  if (first?.type !== 'text') return rest
  const text = first.text.slice(first.text.charAt(ARROWS.length) === ' ' ? ARROWS.length + 1 : ARROWS.length)
  return text === '' ? rest : [{ type: 'text', text }, ...rest]
}

/** Joins lines to nodes; `splitLines` gives the same lines back. */
function joinLines(lines: readonly Line[]): TextNode[] {
  const nodes: TextNode[] = []
  let before: Line | undefined
  for (const line of lines) {
    if (!Array.isArray(line)) {
      if (Array.isArray(before) && before.length === 0) nodes.push({ type: 'break' })
      nodes.push(line)
    } else {
      if (before !== undefined) nodes.push({ type: 'break' })
      for (const node of line) appendNode(nodes, node)
    }
    before = line
  }
  return nodes
}
