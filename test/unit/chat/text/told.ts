import type { TextNode } from '../../../../src/chat/text/text-node.ts'

/** A tree in few words: `bold(a) ⏎ link[https://…](b)`. */
export function told(nodes: readonly TextNode[]): string {
  return nodes.map(toldNode).join('')
}

function toldNode(node: TextNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return '⏎'
    case 'link':
      return `link[${node.path || node.href}${node.realHost === '' ? '' : ` !${node.realHost}`}](${told(node.children)})`
    case 'mention':
      return `mention[${node.who}](${told(node.children)})`
    case 'chat':
      return `chat[${node.id}](${told(node.children)})`
    case 'time':
      return `time[${node.at} ${node.format}]`
    case 'attached':
      return node.what
    case 'code':
      return `code(${node.text.replaceAll('\n', '⏎')})`
    case 'quote':
      return `quote[${node.author}|${node.date}](${told(node.children)})`
    case 'list':
      return `${node.isOrdered ? 'ol' : 'ul'}(${node.items.map(told).join('|')})`
    default:
      return `${node.type}(${told(node.children)})`
  }
}
