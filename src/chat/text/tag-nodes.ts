import { readPlace } from './message-place.ts'
import { writtenText } from './plain-text.ts'
import { realHost } from './real-host.ts'
import { safeLink } from './safe-link.ts'
import type { TagName } from './tag-names.ts'
import { type InlineNode, isBlock, type TextNode } from './text-node.ts'

/** Options of the reading of tags. */
export interface TagReading {
  /** Empty: paths stay text. */
  readonly portalOrigin: string
  /** For plain text: with the words of a call's history and of an old attachment, which the messenger doesn't draw. */
  readonly isPlain: boolean
}

const STYLES = { b: 'bold', i: 'italic', s: 'strike', u: 'underline' } as const
/** Tags without a value. */
const BARE: ReadonlySet<TagName> = new Set(['b', 'br', 'code', 'dislike', 'i', 'like', 's', 'u'])

/** `[USER=27]`, `[USER=27 REPLACE]`, `[USER=all]`. */
const WHO = /^(\d{1,15}|all)(\s+REPLACE)?$/i
const ID = /^\d{1,15}$/
/** `[CHAT=5]`, or an open channel session: `[CHAT=imol|5]`. */
const CHAT = /^(imol\|)?(\d{1,15})$/i
const SIZE = /^(\d{1,9})(?:p[xt])?$/i
/** The messenger's limits of a font's size, in pixels. */
const SMALLEST = 8
const LARGEST = 30
const COLOR = /^#(?:[\da-f]{3}|[\da-f]{6})$/i
const IMG_SIZE = /^SIZE=(?:small|medium|large)$/i
const WEB = /^https?:\/\/\S+$/i
const PICTURE = /\.(?:jpe?g|png|gif|webp)$/i
const PHONE = /^[+\d\s#()./-]+$/
const DIGIT = /\d/
const TIME = /^(\d{1,11})\s+FORMAT=(\w+)$/i
const TIME_FORMATS: ReadonlySet<string> = new Set([
  'FORMAT_DATE',
  'FORMAT_DATETIME',
  'SHORT_DATE_FORMAT',
  'MEDIUM_DATE_FORMAT',
  'LONG_DATE_FORMAT',
  'DAY_MONTH_FORMAT',
  'DAY_SHORT_MONTH_FORMAT',
  'SHORT_DAY_OF_WEEK_MONTH_FORMAT',
  'SHORT_DAY_OF_WEEK_SHORT_MONTH_FORMAT',
  'DAY_OF_WEEK_MONTH_FORMAT',
  'FULL_DATE_FORMAT',
  'SHORT_TIME_FORMAT',
  'LONG_TIME_FORMAT',
])
const RATING = /^[1-5]$/
const ICON_TITLE = /\stitle=(.+?)(?=\s(?:width|height|size)=|$)/is

/** The node of a tag without a closing tag; null for other tags and invalid values. */
export function selfClosingNode(name: TagName, value: string, { isPlain }: TagReading): TextNode | null {
  if (BARE.has(name) && value !== '') return null
  switch (name) {
    case 'br':
      return { type: 'break' }
    case 'timestamp': {
      const [, at, format = ''] = TIME.exec(value) ?? []
      return TIME_FORMATS.has(format.toUpperCase()) ? { type: 'time', at: Number(at), format } : null
    }
    case 'disk':
      return ID.test(value) ? { type: 'attached', what: 'file' } : null
    case 'attach':
      // Unknown to the messenger, which shows it as typed; the portal's plain text has a word for it.
      return isPlain && ID.test(value) ? { type: 'attached', what: 'attachment' } : null
    case 'rating':
      return RATING.test(value) ? { type: 'vote', vote: Number(value) } : null
    case 'icon':
      return value === '' ? null : { type: 'icon', title: ICON_TITLE.exec(value)?.[1]?.trim() ?? '' }
    case 'like':
    case 'dislike':
      return { type: 'vote', vote: name }
    default:
      return null
  }
}

/** True when a tag with a closing tag has a valid value; otherwise it is text. */
export function isValidTag(name: TagName, value: string): boolean {
  if (BARE.has(name)) return value === ''
  switch (name) {
    case 'user':
      return WHO.test(value)
    case 'chat':
      return CHAT.test(value)
    case 'context':
      return readPlace(value) !== null
    case 'pch':
      return ID.test(value)
    case 'size':
      return SIZE.test(value)
    case 'color':
      return COLOR.test(value)
    case 'img':
      return IMG_SIZE.test(value)
    case 'call':
      return value === '' || isPhone(value)
    default:
      return true
  }
}

/** True when a tag may have its content; otherwise both are text. */
export function isValidContent(name: TagName, value: string, children: readonly TextNode[]): boolean {
  switch (name) {
    case 'img':
      return isPicture(writtenText(children))
    case 'call':
      return value === '' ? isPhone(writtenText(children)) : children.length > 0
    case 'send':
    case 'put':
      return (value !== '' || children.length > 0) && !children.some(({ type }) => type === 'break')
    default:
      return true
  }
}

function isPhone(number: string): boolean {
  return PHONE.test(number) && DIGIT.test(number)
}

function isPicture(address: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1)
  return WEB.test(address) && PICTURE.test(path)
}

/** The nodes of a tag and its content, other than `code`. */
export function tagNodes(
  name: TagName,
  value: string,
  children: readonly TextNode[],
  { portalOrigin, isPlain }: TagReading,
): readonly TextNode[] {
  switch (name) {
    case 'b':
    case 'i':
    case 's':
    case 'u':
      return inLine(children, (run) => ({ type: STYLES[name], children: run }))
    case 'size': {
      const pixels = Math.min(LARGEST, Math.max(SMALLEST, Number(SIZE.exec(value)?.[1])))
      return inLine(children, (run) => ({ type: 'size', pixels, children: run }))
    }
    case 'color':
      return inLine(children, (run) => ({ type: 'colour', colour: value, children: run }))
    case 'user': {
      const [, id = '', replace] = WHO.exec(value) ?? []
      const who = id.toLowerCase() === 'all' ? 'all' : Number(id)
      if (who === 0) return children
      const isReplaced = replace !== undefined || children.every(isBlank)
      return named(children, (run) => ({ type: 'mention', who, isReplaced, children: run }))
    }
    case 'chat': {
      const [, session, id] = CHAT.exec(value) ?? []
      return named(children, (run) => ({
        type: 'chat',
        id: Number(id),
        isSession: session !== undefined,
        children: run,
      }))
    }
    case 'context': {
      const place = readPlace(value)
      return place === null
        ? children
        : inLine(children, (run) => ({ type: 'context', place, children: run }))
    }
    case 'pch':
      return isPlain ? children : []
    case 'call':
      return inLine(children, (run) => ({ type: 'phone', children: run }))
    case 'send':
    case 'put':
      // The messenger shows nothing for a label of blanks.
      if (children.length > 0 && children.every(isBlank)) return []
      return inLine(orValue(children, value), (run) => ({ type: 'command', children: run }))
    case 'url':
      return linked(value === '' ? writtenText(children) : value, children, portalOrigin)
    case 'img':
      // A link: loading the picture would tell its host who reads the message, when, and from where.
      return linked(writtenText(children), trimBlanks(children), portalOrigin)
    default:
      return children
  }
}

/** Children without the breaks and blanks at both ends. */
export function trimBlanks(children: readonly TextNode[]): readonly TextNode[] {
  const first = children.findIndex((node) => !isBlank(node))
  return first < 0 ? [] : children.slice(first, children.findLastIndex((node) => !isBlank(node)) + 1)
}

/** True for a break, and a text of blanks. */
export function isBlank(node: TextNode): boolean {
  return node.type === 'break' || (node.type === 'text' && node.text.trim() === '')
}

function linked(address: string, children: readonly TextNode[], portalOrigin: string): readonly TextNode[] {
  const link = safeLink(address, portalOrigin)
  const shown = orValue(children, address)
  if (link === null) return shown
  const host = realHost(link.href, writtenText(shown))
  return inLine(shown, (run) => ({ type: 'link', ...link, realHost: host, children: run }))
}

function orValue(children: readonly TextNode[], value: string): readonly TextNode[] {
  return children.every(isBlank) && value !== '' ? [{ type: 'text', text: value }] : children
}

/** A mention of a user or chat, which is kept even without a name. */
function named(
  children: readonly TextNode[],
  make: (run: readonly TextNode[]) => InlineNode,
): readonly TextNode[] {
  return children.every(isBlank) ? [make([])] : inLine(children, make)
}

/** Wraps inline children; a block among them stays unwrapped, between the runs before and behind it. */
export function inLine(
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
