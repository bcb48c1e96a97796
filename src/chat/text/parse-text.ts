import { buildTree } from './build-tree.ts'
import { decorate } from './decorate.ts'
import { withLineQuotes } from './line-quotes.ts'
import { plainText } from './plain-text.ts'
import type { TextNode } from './text-node.ts'
import { tokenize } from './tokenize.ts'

const LINE_END = /\r\n?/g

/**
 * What somebody wrote (`text` of `im.dialog.messages.get`), read for what it means. Never throws, and works in time
 * that grows with the length only. `portalOrigin`: whose paths are links; empty: nobody's.
 */
export function parseText(bbcode: string, portalOrigin = ''): TextNode[] {
  const tree = buildTree(tokenize(bbcode.replace(LINE_END, '\n')), portalOrigin)
  return decorate(withLineQuotes(tree), { portalOrigin, inLink: false })
}

/** `plainText` of what was written. */
export function plainTextOf(bbcode: string): string {
  return plainText(parseText(bbcode))
}
