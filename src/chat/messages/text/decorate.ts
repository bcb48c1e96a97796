import { appendNode } from './append-node.ts'
import { withLinks } from './bare-links.ts'
import { withEmoji } from './smileys.ts'
import type { TextNode } from './text-node.ts'

interface Place {
  readonly portalOrigin: string
  /** A link holds no other. */
  readonly inLink: boolean
}

/** The tree with what is read in its texts: addresses and smileys. Code stays as it is. */
export function decorate(nodes: readonly TextNode[], place: Place): TextNode[] {
  const decorated: TextNode[] = []
  for (const node of nodes) for (const part of decorateNode(node, place)) appendNode(decorated, part)
  return decorated
}

function decorateNode(node: TextNode, place: Place): readonly TextNode[] {
  switch (node.type) {
    case 'break':
    case 'code':
    case 'time':
    case 'attached':
      return [node]
    case 'text':
      return withAddresses(node.text, place)
    case 'list':
      return [{ ...node, items: node.items.map((item) => decorate(item, place)) }]
    case 'link':
      if (place.inLink) return decorate(node.children, place)
      return [{ ...node, children: decorate(node.children, { ...place, inLink: true }) }]
    default:
      return [{ ...node, children: decorate(node.children, place) }]
  }
}

function withAddresses(text: string, { portalOrigin, inLink }: Place): TextNode[] {
  const parts = inLink ? [{ type: 'text', text } as const] : withLinks(text, portalOrigin)
  return parts.map((part) => (part.type === 'text' ? { ...part, text: withEmoji(part.text) } : part))
}
