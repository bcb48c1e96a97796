import type { LocalizableNode, TextNode } from './text-node.ts'

/** The localized text of a node; empty for a mention or chat that is shown by its written name. */
export type NodeWords = (node: LocalizableNode) => string

/**
 * The text in one line, as the messenger's lists show it, for last messages, quoted messages and announcements: a word
 * stands for a quote, code and a vote, and struck text is left out when there is other text.
 */
export function plainText(nodes: readonly TextNode[], wordsOf: NodeWords): string {
  return (
    oneLine(textOf(nodes, { wordsOf, hasStruck: false })) ||
    oneLine(textOf(nodes, { wordsOf, hasStruck: true }))
  )
}

/** All text of the nodes as it was written, in one line. */
export function writtenText(nodes: readonly TextNode[]): string {
  return oneLine(textOf(nodes, { wordsOf: null, hasStruck: true }))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

interface PlainOptions {
  /** Null: the written words alone. */
  readonly wordsOf: NodeWords | null
  readonly hasStruck: boolean
}

function textOf(nodes: readonly TextNode[], options: PlainOptions): string {
  return nodes.map((node) => textOfNode(node, options)).join('')
}

function textOfNode(node: TextNode, options: PlainOptions): string {
  const { wordsOf, hasStruck } = options
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return ' '
    case 'code':
      return ` ${wordsOf?.(node) ?? node.text} `
    case 'quote':
      return ` ${wordsOf?.(node) ?? textOf(node.children, options)} `
    case 'time':
    case 'attached':
    case 'vote':
      return wordsOf?.(node) ?? ''
    case 'icon':
      return wordsOf?.(node) ?? node.title
    case 'mention':
    case 'chat':
      return wordsOf?.(node) || textOf(node.children, options)
    case 'strike':
      return hasStruck ? textOf(node.children, options) : ' '
    default:
      return textOf(node.children, options)
  }
}
