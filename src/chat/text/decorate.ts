import { appendNode } from './append-node.ts'
import { linkify } from './linkify.ts'
import { withEmoji } from './smileys.ts'
import type { TextNode } from './text-node.ts'

/** A character that every address and every smiley has, `www.`, or an indent; nearly all texts have none. */
const MARK = /[:;\t]|www\.|8-\)| {4}/i
/** The messenger draws both as four no-break spaces. */
const INDENT = /\t| {4}/g
const SPACES = '\u00a0'.repeat(4)

interface TextContext {
  readonly portalOrigin: string
  /** True inside a link or a mention, which contains no link. */
  readonly inLink: boolean
}

/** The tree with links for addresses, emoji for smileys, and indents. Code stays as it is. */
export function decorate(nodes: readonly TextNode[], context: TextContext): TextNode[] {
  const { inLink } = context
  const decorated: TextNode[] = []
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        if (MARK.test(node.text)) appendDecorated(decorated, node.text, context)
        else appendNode(decorated, node)
        break
      case 'break':
      case 'code':
      case 'time':
      case 'attached':
      case 'vote':
      case 'icon':
        decorated.push(node)
        break
      case 'mention':
      case 'chat':
        decorated.push({ ...node, children: decorate(node.children, { ...context, inLink: true }) })
        break
      case 'link':
      case 'context':
        if (inLink) for (const child of decorate(node.children, context)) appendNode(decorated, child)
        else decorated.push({ ...node, children: decorate(node.children, { ...context, inLink: true }) })
        break
      default:
        decorated.push({ ...node, children: decorate(node.children, context) })
    }
  }
  return decorated
}

function appendDecorated(nodes: TextNode[], text: string, { portalOrigin, inLink }: TextContext): void {
  const parts = inLink ? [{ type: 'text', text } as const] : linkify(text, portalOrigin)
  for (const part of parts) {
    if (part.type !== 'text') nodes.push(part)
    else appendNode(nodes, { type: 'text', text: withEmoji(part.text).replace(INDENT, SPACES) })
  }
}
