// Its lexer alone, from a path of its own: the types of the package's front door don't compile under our settings,
// and its tree closes whatever was opened last, by any closing tag.
import { createLexer } from '@bbob/parser/lexer'
import { Token } from '@bbob/parser/Token'
import { TAG_NAMES, type TagName } from './tag-names.ts'

/** A tag, or the text between tags; all `raw` together are the whole text. */
export type TextToken =
  | { readonly kind: 'text'; readonly raw: string }
  /** `value`: the text behind the name, `27 REPLACE`; may be empty. */
  | { readonly kind: 'open'; readonly raw: string; readonly name: TagName; readonly value: string }
  | { readonly kind: 'close'; readonly raw: string; readonly name: TagName }

const NAMES: ReadonlySet<string> = new Set(TAG_NAMES)
const NAME_PATTERN = TAG_NAMES.map((name) => name.replace('*', String.raw`\*`)).join('|')

/** A bracket that opens no known tag: `[see below]`, `[b`, `a[0]`. */
const NO_TAG = new RegExp(
  String.raw`\[(?!/?(?:${NAME_PATTERN})\]|(?:${NAME_PATTERN})(?:=|[ \t]+[^[\]\n=]*=)[^[\]\n]*\])`,
  'gi',
)
/** Replacement of such a bracket, of the same length. */
const HIDDEN = '('

/** A tag whose value may contain pairs of brackets and line breaks: `[URL=/list/?filter[STAGE]=NEW]`. */
const FREE_VALUE = /\[(?:url|icon|send|put)=(?:[^[\]]|\[[^[\]]*\])+\]/gi
const NOT_IN_VALUE = /[[\]\n]/g

const TAG = /^\[(\/?)([a-z]+|\*)[=\s]?(.*)\]$/is

/**
 * Splits a text into tags and texts. The lexer searches a `]` and a closing tag for each `[`, up to the end: brackets
 * of unknown tags are masked, which keeps the time linear.
 */
export function tokenize(text: string): TextToken[] {
  const tokens: TextToken[] = []
  const masked = text
    .replace(FREE_VALUE, (tag) => `[${tag.slice(1, -1).replace(NOT_IN_VALUE, HIDDEN)}]`)
    .replace(NO_TAG, HIDDEN)
  let done = 0
  const take = (end: number) => {
    if (end > done) tokens.push({ kind: 'text', raw: text.slice(done, end) })
    done = end
  }
  const found = masked.includes('[') ? createLexer(masked).tokenize() : []
  for (const token of found) {
    if (!(token instanceof Token) || !token.isTag()) continue
    const tag = readTag(text.slice(token.getStart(), token.getEnd()))
    if (tag === null) continue
    take(token.getStart())
    tokens.push(tag)
    done = token.getEnd()
  }
  take(text.length)
  return tokens
}

function readTag(raw: string): TextToken | null {
  const [, slash, typed = '', value = ''] = TAG.exec(raw) ?? []
  const name = typed.toLowerCase()
  if (!isTagName(name)) return null
  return slash === '/' ? { kind: 'close', raw, name } : { kind: 'open', raw, name, value: value.trim() }
}

function isTagName(name: string): name is TagName {
  return NAMES.has(name)
}
