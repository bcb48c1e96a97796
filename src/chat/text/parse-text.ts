import { buildTree } from './build-tree.ts'
import { decorate } from './decorate.ts'
import { withLineQuotes } from './line-quotes.ts'
import { type NodeWords, plainText } from './plain-text.ts'
import { withSlashCommand } from './slash-command.ts'
import { isBlank, type TagReading, trimBlanks } from './tag-nodes.ts'
import type { TextNode } from './text-node.ts'
import { tokenize } from './tokenize.ts'

const LINE_END = /\r\n?/g

/**
 * Parses a message's BBCode (`text` of `im.dialog.messages.get`) in linear time. Never throws. Paths become links of
 * `portalOrigin`; empty: paths stay text. A text without anything to see is shown as it was typed.
 */
export function parseText(bbcode: string, portalOrigin = ''): readonly TextNode[] {
  const text = trimmed(bbcode)
  const shown = read(text, { portalOrigin, isPlain: false })
  if (shown.some(isSeen) || text === '') return shown
  // A call history is shown when there is nothing else.
  const plain = read(text, { portalOrigin, isPlain: true })
  return plain.some(isSeen) ? plain : [{ type: 'text', text }]
}

/** `plainText` of BBCode, with the reader's words for times, mentions, files, quotes and votes. */
export function plainTextOf(bbcode: string, wordsOf: NodeWords): string {
  return plainText(read(trimmed(bbcode), { portalOrigin: '', isPlain: true }), wordsOf)
}

/** Without blanks at both ends, as the messenger shows it, and with one kind of line end. */
function trimmed(bbcode: string): string {
  return bbcode.trim().replace(LINE_END, '\n')
}

function read(text: string, reading: TagReading): readonly TextNode[] {
  const tree = buildTree(text, tokenize(text), reading)
  const lines = withLineQuotes(trimBlanks(tree))
  return decorate(withSlashCommand(lines), { portalOrigin: reading.portalOrigin, inLink: false })
}

/** True for a node with something to see. */
function isSeen(node: TextNode): boolean {
  switch (node.type) {
    case 'text':
    case 'break':
      return !isBlank(node)
    case 'code':
      return node.text.trim() !== ''
    case 'quote':
      return node.author !== '' || node.children.some(isSeen)
    case 'mention':
    case 'chat':
    case 'time':
    case 'attached':
    case 'vote':
    case 'icon':
      return true
    default:
      return node.children.some(isSeen)
  }
}
