import { parseText } from '../text/parse-text.ts'
import type { NodeWords } from '../text/plain-text.ts'
import type { TextNode } from '../text/text-node.ts'

/**
 * A message's text as it is copied: plain, with its lines, names and the addresses of its links, and without tags.
 * `wordsOf`: the user's words for times, mentions, files and votes.
 */
export function copiedText(bbcode: string, wordsOf: NodeWords, portalOrigin = ''): string {
  return linesOf(parseText(bbcode, portalOrigin), wordsOf)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function linesOf(nodes: readonly TextNode[], wordsOf: NodeWords): string {
  return nodes.map((node) => textOf(node, wordsOf)).join('')
}

function textOf(node: TextNode, wordsOf: NodeWords): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return '\n'
    case 'code':
      return `\n${node.text}\n`
    case 'quote':
      return `\n${quoted([node.author, linesOf(node.children, wordsOf).trim()])}\n`
    case 'link': {
      const words = linesOf(node.children, wordsOf)
      return isSameAddress(words, node.href) ? words : `${words} (${node.href})`
    }
    case 'time':
    case 'attached':
    case 'vote':
    case 'icon':
      return wordsOf(node)
    case 'mention':
    case 'chat':
      return wordsOf(node) || linesOf(node.children, wordsOf)
    default:
      return linesOf(node.children, wordsOf)
  }
}

function quoted(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => part.split('\n'))
    .map((line) => `> ${line}`)
    .join('\n')
}

/** True when the words are the link's own address, with or without its scheme and last slash. */
function isSameAddress(words: string, href: string): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '')
  return bare(words.trim()) === bare(href)
}
