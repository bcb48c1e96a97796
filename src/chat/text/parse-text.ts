import { buildTree } from './build-tree.ts'
import { decorate } from './decorate.ts'
import { withLineQuotes } from './line-quotes.ts'
import { type NodeWords, plainText } from './plain-text.ts'
import { withSlashCommand } from './slash-command.ts'
import { trimBlanks } from './tag-nodes.ts'
import type { TextNode } from './text-node.ts'
import { tokenize } from './tokenize.ts'

const LINE_END = /\r\n?/g

/**
 * Parses a message's BBCode (`text` of `im.dialog.messages.get`) in linear time. Never throws. Paths become links of
 * `portalOrigin`; empty: paths stay text.
 */
export function parseText(bbcode: string, portalOrigin = ''): TextNode[] {
  const tree = buildTree(tokenize(bbcode.replace(LINE_END, '\n')), portalOrigin)
  const lines = withLineQuotes(trimBlanks(tree))
  return decorate(withSlashCommand(lines), { portalOrigin, inLink: false })
}

/** `plainText` of BBCode, with the reader's words for times, mentions and files. */
export function plainTextOf(bbcode: string, wordsOf?: NodeWords): string {
  return plainText(parseText(bbcode), wordsOf)
}
