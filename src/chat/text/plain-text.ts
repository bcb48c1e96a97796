import type { LocalizableNode, TextNode } from './text-node.ts'

/** The localized text of a node; empty for a mention or chat that is shown by its written name. */
export type NodeWords = (node: LocalizableNode) => string

const NO_WORDS: NodeWords = () => ''

/**
 * The text in one line, without formatting, for the last message and for notices. Quotes are left out when there is
 * other text, localizable nodes without `wordsOf`.
 */
export function plainText(nodes: readonly TextNode[], wordsOf = NO_WORDS): string {
  const said = nodes.some(({ type }) => type === 'quote')
    ? oneLine(
        nodes.filter(({ type }) => type !== 'quote'),
        wordsOf,
      )
    : ''
  return said === '' ? oneLine(nodes, wordsOf) : said
}

function oneLine(nodes: readonly TextNode[], wordsOf: NodeWords): string {
  return textOf(nodes, wordsOf).replace(/\s+/g, ' ').trim()
}

function textOf(nodes: readonly TextNode[], wordsOf: NodeWords): string {
  return nodes.map((node) => textOfNode(node, wordsOf)).join('')
}

function textOfNode(node: TextNode, wordsOf: NodeWords): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return ' '
    case 'code':
      return ` ${node.text} `
    case 'quote':
      return ` ${textOf(node.children, wordsOf)} `
    case 'list':
      return node.items.map((item) => ` ${textOf(item, wordsOf)} `).join('')
    case 'time':
    case 'attached':
      return wordsOf(node)
    case 'mention':
    case 'chat':
      return wordsOf(node) || textOf(node.children, wordsOf)
    default:
      return textOf(node.children, wordsOf)
  }
}
