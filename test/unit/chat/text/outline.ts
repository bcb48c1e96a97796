import type { MessagePlace } from '../../../../src/chat/text/message-place.ts'
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
    case 'size':
      return `size[${node.pixels}](${outline(node.children)})`
    case 'colour':
      return `colour[${node.colour}](${outline(node.children)})`
    case 'link':
      return `link[${node.path || node.href}${node.realHost === '' ? '' : ` !${node.realHost}`}](${outline(node.children)})`
    case 'context':
      return `context[${outlinePlace(node.place)}](${outline(node.children)})`
    case 'mention':
      return `mention[${node.who}${node.isReplaced && node.children.length > 0 ? ' today' : ''}](${outline(node.children)})`
    case 'chat':
      return `${node.isSession ? 'session' : 'chat'}[${node.id}](${outline(node.children)})`
    case 'time':
      return `time[${node.at} ${node.format}]`
    case 'attached':
      return node.what
    case 'vote':
      return `vote[${node.vote}]`
    case 'icon':
      return `icon[${node.title}]`
    case 'code':
      return `code(${node.text.replaceAll('\n', '⏎')})`
    case 'quote': {
      const place = node.place === null ? '' : `|${outlinePlace(node.place)}`
      return `quote[${node.author}|${node.date}${place}](${outline(node.children)})`
    }
    default:
      return `${node.type}(${outline(node.children)})`
  }
}

function outlinePlace({ dialog, messageId }: MessagePlace): string {
  return `${typeof dialog === 'number' ? `chat${dialog}` : dialog.join(':')}/${messageId}`
}
