import { appendNode } from './append-node.ts'
import { splitLines } from './split-lines.ts'
import type { TextNode } from './text-node.ts'

type Line = ReturnType<typeof splitLines>[number]

const ARROWS = />> ?/y
/** The line of 54 dashes above and below a quote; the surplus of a longer one is text. */
const RULE = '-'.repeat(54)
const DASHES = /^-{54,}$/
/** `Anna Keller [26 May 2026, 09:15]`; newer portals append the message, `#chat5/88`. */
const HEADER = /^(.+?) ?\[([^[\]]+)\](?: #[\w:]+\/\d+)?$/
const LONGEST_HEADER = 300

/** Reads quotes without tags: lines that begin with `>>`, and texts between two lines of dashes. */
export function withLineQuotes(nodes: readonly TextNode[]): TextNode[] {
  const lines = splitLines(nodes)
  const rules = nextRules(lines)
  const found: Line[] = []
  for (let place = 0; place < lines.length; ) {
    const line = lines[place] ?? []
    const end = rules[place] ?? 0
    const quote = isRule(line) && end > 0 ? ruledQuote(lines.slice(place, end)) : null
    if (quote !== null) {
      found.push(...surplusOf(line), quote, ...surplusOf(lines[end] ?? []))
      place = end + 1
    } else if (isArrowed(line)) {
      const quoted: Line[] = []
      for (; isArrowed(lines[place]); place += 1) quoted.push(withoutArrows(lines[place] ?? []))
      found.push({ type: 'quote', author: '', date: '', children: joinLines(quoted) })
    } else {
      found.push(line)
      place += 1
    }
  }
  return joinLines(found)
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

/** The quote that begins with a line of dashes, without the closing one. Null: nothing is between them. */
function ruledQuote([, first, ...rest]: readonly Line[]): Line | null {
  const header = first === undefined ? '' : soleText(first)
  const [, author = '', date = ''] = header.length > LONGEST_HEADER ? [] : (HEADER.exec(header) ?? [])
  if (date !== '') return { type: 'quote', author: author.trim(), date, children: joinLines(rest) }
  if (first === undefined) return null
  return { type: 'quote', author: '', date: '', children: joinLines([first, ...rest]) }
}

function isRule(line: Line): boolean {
  return DASHES.test(soleText(line))
}

/** The text of a line that has nothing else; otherwise empty. */
function soleText(line: Line): string {
  if (!Array.isArray(line)) return ''
  const [node, ...more] = line
  return node?.type === 'text' && more.length === 0 ? node.text.trim() : ''
}

function isArrowed(line: Line | undefined): boolean {
  const first = Array.isArray(line) ? line[0] : undefined
  return first?.type === 'text' && first.text.startsWith('>>')
}

function withoutArrows(line: Line): Line {
  if (!Array.isArray(line)) return line
  return line.flatMap((node, place) => {
    if (place > 0 || node.type !== 'text') return [node]
    ARROWS.lastIndex = 0
    const text = node.text.replace(ARROWS, '')
    return text === '' ? [] : [{ ...node, text }]
  })
}

/** Joins lines to nodes; `splitLines` gives the same lines back. */
function joinLines(lines: readonly Line[]): TextNode[] {
  const nodes: TextNode[] = []
  lines.forEach((line, place) => {
    const before = lines[place - 1]
    if (!Array.isArray(line)) {
      if (Array.isArray(before) && before.length === 0) nodes.push({ type: 'break' })
      nodes.push(line)
    } else {
      if (place > 0) nodes.push({ type: 'break' })
      for (const node of line) appendNode(nodes, node)
    }
  })
  return nodes
}
