import { appendNode } from './append-node.ts'
import { linkify } from './linkify.ts'
import { withEmoji } from './smileys.ts'
import type { TextNode } from './text-node.ts'

interface TextContext {
  readonly portalOrigin: string
  /** True inside a link, which contains no other link. */
  readonly inLink: boolean
}

/** The tree with links for addresses and emoji for smileys. Code stays as it is. */
export function decorate(nodes: readonly TextNode[], context: TextContext): TextNode[] {
  const decorated: TextNode[] = []
  for (const node of nodes) for (const part of decorateNode(node, context)) appendNode(decorated, part)
  return decorated
}

function decorateNode(node: TextNode, context: TextContext): readonly TextNode[] {
  switch (node.type) {
    case 'break':
    case 'code':
    case 'time':
    case 'attached':
      return [node]
    case 'text':
      return withAddresses(node.text, context)
    case 'list':
      return [{ ...node, items: node.items.map((item) => decorate(item, context)) }]
    case 'link':
      if (context.inLink) return decorate(node.children, context)
      return [{ ...node, children: decorate(node.children, { ...context, inLink: true }) }]
    default:
      return [{ ...node, children: decorate(node.children, context) }]
  }
}

function withAddresses(text: string, { portalOrigin, inLink }: TextContext): TextNode[] {
  const parts = inLink ? [{ type: 'text', text } as const] : linkify(text, portalOrigin)
  return parts.map((part) => (part.type === 'text' ? { ...part, text: withEmoji(part.text) } : part))
}
