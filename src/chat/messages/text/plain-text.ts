import type { AbstractNode, TextNode } from './text-node.ts'

/** Says in the reader's words what the tree can't. */
export type InWords = (node: AbstractNode) => string

const UNSAID: InWords = () => ''

/**
 * All in one line, with no marks: for "last message" and notices. What is quoted is left out where something is said
 * to it. What needs words is left out without `inWords`.
 */
export function plainText(nodes: readonly TextNode[], inWords = UNSAID): string {
  const said = nodes.some(({ type }) => type === 'quote')
    ? oneLine(
        nodes.filter(({ type }) => type !== 'quote'),
        inWords,
      )
    : ''
  return said === '' ? oneLine(nodes, inWords) : said
}

function oneLine(nodes: readonly TextNode[], inWords: InWords): string {
  return textOf(nodes, inWords).replace(/\s+/g, ' ').trim()
}

function textOf(nodes: readonly TextNode[], inWords: InWords): string {
  return nodes.map((node) => textOfNode(node, inWords)).join('')
}

function textOfNode(node: TextNode, inWords: InWords): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return ' '
    case 'code':
      return ` ${node.text} `
    case 'quote':
      return ` ${textOf(node.children, inWords)} `
    case 'list':
      return node.items.map((item) => ` ${textOf(item, inWords)} `).join('')
    case 'time':
    case 'attached':
      return inWords(node)
    default:
      return textOf(node.children, inWords)
  }
}
