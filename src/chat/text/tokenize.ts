import { TAG_NAMES, type TagName } from './tag-names.ts'

/** A tag in a text, from its opening bracket at `from` to `to`, behind its closing one. */
export interface TextTag {
  readonly name: TagName
  readonly isClosing: boolean
  /** The text behind the name, `27 REPLACE`; may be empty. */
  readonly value: string
  readonly from: number
  readonly to: number
}

const NAMES: ReadonlyMap<string, TagName> = new Map(TAG_NAMES.map((name) => [name, name]))
/** The beginning of a tag, up to its value or its end; only `[IMG SIZE=small]` has a blank behind its name. */
const HEAD = new RegExp(String.raw`\[/?(?:(?:${TAG_NAMES.join('|')})(?=[\]=])|img(?=\s+size=))`, 'gi')
/** A tag whose value may contain brackets and line breaks: `[URL=/list/?filter[STAGE]=NEW]`. */
const FREE_VALUES: ReadonlySet<TagName> = new Set(['icon', 'put', 'send', 'url'])
const BRACKET = /[[\]]/g
const VALUE_END = /[[\]\n]/g
/** A bracket inside a value that belongs to another tag: the value isn't closed. */
const FREE_TAG = /\[\/?(?:icon|put|send|url)[=\]]/iy
const BLANK = /\s/

/** The tags of a text, in one pass: no character is searched more than a few times. */
export function tokenize(text: string): TextTag[] {
  const tags: TextTag[] = []
  // `test` instead of `exec`, which would allocate a list for each of many thousand tags.
  for (HEAD.lastIndex = 0; HEAD.test(text); ) {
    const behind = HEAD.lastIndex
    const from = text.lastIndexOf('[', behind)
    const isClosing = text.charAt(from + 1) === '/'
    const name = NAMES.get(text.slice(isClosing ? from + 2 : from + 1, behind).toLowerCase())
    const end = name === undefined ? -1 : endOfTag(text, name, behind, isClosing)
    if (name === undefined || end < 0) continue
    const value = end > behind ? text.slice(behind + 1, end).trim() : ''
    tags.push({ name, isClosing, value, from, to: end + 1 })
    HEAD.lastIndex = end + 1
  }
  return tags
}

/** Index of the bracket that closes a tag whose name ends at `behind`; -1: none does. */
function endOfTag(text: string, name: TagName, behind: number, isClosing: boolean): number {
  if (text.charAt(behind) === ']') return behind
  if (isClosing) return -1
  if (FREE_VALUES.has(name)) return endOfFreeValue(text, behind)
  const end = next(VALUE_END, text, behind)
  return text.charAt(end) === ']' ? end : -1
}

/**
 * The bracket that closes a value with pairs of brackets. When none does, the value ends with the bracket of a pair: in
 * `[URL=/?f[=1]text[/URL]` the first of the two isn't closed.
 */
function endOfFreeValue(text: string, from: number): number {
  let ofPair = -1
  for (let at = next(BRACKET, text, from); at >= 0; ) {
    if (text.charAt(at) === ']') return at
    FREE_TAG.lastIndex = at
    const close = FREE_TAG.test(text) ? -1 : next(BRACKET, text, at + 1)
    if (text.charAt(close) !== ']') break
    if (ofPair < 0 || text.charAt(ofPair + 1) === '=') ofPair = close
    at = next(BRACKET, text, close + 1)
  }
  return ofPair < 0 || BLANK.test(text.slice(from, ofPair)) ? -1 : ofPair
}

/** Index of the next character that fits a pattern; -1: none. */
function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex - 1 : -1
}
