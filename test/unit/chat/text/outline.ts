import type { TextNode } from '../../../../src/chat/text/text-node.ts'

/** A tree in few words: `bold(a) ⏎ link[https://…](b)`. */
export function outline(nodes: readonly TextNode[]): string {
  return nodes.map(outlineNode).join('')
}

function outlineNode(node: TextNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'break':
      return '⏎'
    case 'link':
      return `link[${node.path || node.href}${node.realHost === '' ? '' : ` !${node.realHost}`}](${outline(node.children)})`
    case 'mention':
      return `mention[${node.who}${node.isReplaced && node.children.length > 0 ? ' today' : ''}](${outline(node.children)})`
    case 'chat':
      return `chat[${node.id}](${outline(node.children)})`
    case 'time':
      return `time[${node.at} ${node.format}]`
    case 'attached':
      return node.what
    case 'code':
      return `code(${node.text.replaceAll('\n', '⏎')})`
    case 'quote':
      return `quote[${node.author}|${node.date}](${outline(node.children)})`
    case 'list':
      return `${node.isOrdered ? 'ol' : 'ul'}(${node.items.map(outline).join('|')})`
    default:
      return `${node.type}(${outline(node.children)})`
  }
}
