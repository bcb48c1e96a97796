import { plainText } from './plain-text.ts'
import { realHost } from './real-host.ts'
import { safeLink } from './safe-link.ts'
import type { TagName } from './tag-names.ts'
import { type InlineNode, isBlock, type TextNode } from './text-node.ts'

const STYLES = { b: 'bold', i: 'italic', s: 'strike', u: 'underline' } as const

/** `[USER=27]`, `[USER=27 REPLACE]`, `[USER=all]`. */
const WHO = /^(\d{1,15}|all)(?:\s+REPLACE)?$/i
const ID = /^\d{1,15}$/
const TIME = /^(\d{1,11})(?:\s+FORMAT=(.+))?$/i
const DISK = /^(?:FILE ID=)?n?\d+$/i
const RATING = /^[1-5]$/
const BEST_RATING = 5
const ICON_TITLE = /\stitle=(.+?)(?=\s\w+=|$)/i

/** The node of a tag without a closing tag; null for other tags and invalid values. */
export function selfClosingNode(name: TagName, value: string): TextNode | null {
  switch (name) {
    case 'br':
      return { type: 'break' }
    case 'timestamp': {
      const [, at, format = ''] = TIME.exec(value) ?? []
      return at === undefined ? null : { type: 'time', at: Number(at), format }
    }
    case 'disk':
      return DISK.test(value) ? { type: 'attached', what: 'file' } : null
    case 'attach':
      return ID.test(value) ? { type: 'attached', what: 'attachment' } : null
    case 'rating': {
      const stars = RATING.test(value) ? Number(value) : 0
      return stars === 0 ? null : { type: 'text', text: '★'.repeat(stars) + '☆'.repeat(BEST_RATING - stars) }
    }
    case 'icon': {
      // Only the title: loading the picture would tell its host who reads the message.
      const title = ICON_TITLE.exec(value)?.[1] ?? ''
      return title === '' ? null : { type: 'text', text: title }
    }
    default:
      return null
  }
}

/** True when a tag with a closing tag has a valid value; otherwise it is text. */
export function isValidTag(name: TagName, value: string): boolean {
  if (name === 'user') return WHO.test(value)
  if (name === 'chat') return ID.test(value)
  return true
}

/** The nodes of a tag and its content, other than `list` and `code`. */
export function tagNodes(
  name: TagName,
  value: string,
  children: readonly TextNode[],
  portalOrigin: string,
): readonly TextNode[] {
  switch (name) {
    case 'b':
    case 'i':
    case 's':
    case 'u':
      return inLine(children, (run) => ({ type: STYLES[name], children: run }))
    case 'user': {
      const who = WHO.exec(value)?.[1]?.toLowerCase() ?? ''
      return named(children, (run) => ({
        type: 'mention',
        who: who === 'all' ? 'all' : Number(who),
        children: run,
      }))
    }
    case 'chat':
      return named(children, (run) => ({ type: 'chat', id: Number(value), children: run }))
    case 'call':
      return inLine(orValue(children, value), (run) => ({ type: 'phone', children: run }))
    case 'send':
    case 'put':
      return inLine(orValue(children, value), (run) => ({ type: 'command', children: run }))
    case 'url':
      return linked(value === '' ? plainText(children) : value, children, portalOrigin)
    case 'img':
      // A link: loading the picture would tell its host who reads the message, when, and from where.
      return linked(plainText(children), children, portalOrigin)
    case 'quote':
      return [{ type: 'quote', author: value, date: '', children: trimBlanks(children) }]
    default:
      return children
  }
}

/** Children without the breaks and blanks at both ends. */
export function trimBlanks(children: readonly TextNode[]): readonly TextNode[] {
  const first = children.findIndex((node) => !isBlank(node))
  return first < 0 ? [] : children.slice(first, children.findLastIndex((node) => !isBlank(node)) + 1)
}

function isBlank(node: TextNode): boolean {
  return node.type === 'break' || (node.type === 'text' && node.text.trim() === '')
}

function linked(address: string, children: readonly TextNode[], portalOrigin: string): readonly TextNode[] {
  const link = safeLink(address, portalOrigin)
  const shown = orValue(children, address)
  if (link === null) return shown
  const host = realHost(link.href, plainText(shown))
  return inLine(shown, (run) => ({ type: 'link', ...link, realHost: host, children: run }))
}

function orValue(children: readonly TextNode[], value: string): readonly TextNode[] {
  return children.length > 0 || value === '' ? children : [{ type: 'text', text: value }]
}

/** A mention of a user or chat, which is kept even without a name. */
function named(
  children: readonly TextNode[],
  make: (run: readonly TextNode[]) => InlineNode,
): readonly TextNode[] {
  return children.length === 0 ? [make([])] : inLine(children, make)
}

/** Wraps inline children; a block among them stays unwrapped, between the runs before and behind it. */
function inLine(
  children: readonly TextNode[],
  make: (run: readonly TextNode[]) => InlineNode,
): readonly TextNode[] {
  if (children.length === 0) return []
  if (!children.some(isBlock)) return [make(children)]
  const nodes: TextNode[] = []
  let run: TextNode[] = []
  const flush = () => {
    if (run.length > 0) nodes.push(make(run))
    run = []
  }
  for (const child of children) {
    if (isBlock(child)) {
      flush()
      nodes.push(child)
    } else run.push(child)
  }
  flush()
  return nodes
}
