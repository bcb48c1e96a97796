import { appendNode } from './append-node.ts'
import { linkify } from './linkify.ts'
import { withEmoji } from './smileys.ts'
import type { TextNode } from './text-node.ts'

/** A character that every address and every smiley has, `www.`, or an indent; nearly all texts have none. */
const MARK = /[:;\t]|www\.|8-\)| {4}/i
/** The messenger draws both as four no-break spaces. */
const INDENT = /\t| {4}/g
const SPACES = '\u00a0'.repeat(4)

/** A node with children. */
type ParentNode = Extract<TextNode, { readonly children: readonly TextNode[] }>

interface TextContext {
  readonly portalOrigin: string
  /** True inside a link or a mention, which contains no link. */
  readonly inLink: boolean
}

/**
 * The tree with links for addresses, emoji for smileys, and indents. Code stays as it is. What needs nothing of them is
 * not copied, which spares half of the memory of a long text.
 */
export function decorate(nodes: readonly TextNode[], context: TextContext): readonly TextNode[] {
  let decorated: TextNode[] | null = null
  for (let place = 0; place < nodes.length; place += 1) {
    const node = nodes[place]
    if (node === undefined) break
    const result = decorateNode(node, context)
    if (decorated === null && result === node) continue
    decorated ??= nodes.slice(0, place)
    if (Array.isArray(result)) for (const part of result) appendNode(decorated, part)
    else appendNode(decorated, result)
  }
  return decorated ?? nodes
}

/** The node itself, or what replaces it. */
function decorateNode(node: TextNode, context: TextContext): TextNode | TextNode[] {
  switch (node.type) {
    case 'text':
      return MARK.test(node.text) ? decorateText(node.text, context) : node
    case 'break':
    case 'code':
    case 'time':
    case 'attached':
    case 'vote':
    case 'icon':
      return node
    case 'link':
    case 'context':
      return context.inLink ? [...decorate(node.children, context)] : withinLink(node, context)
    case 'mention':
    case 'chat':
      return withinLink(node, context)
    default:
      return withChildren(node, decorate(node.children, context))
  }
}

function withinLink<N extends ParentNode>(node: N, context: TextContext): N {
  return withChildren(node, decorate(node.children, context.inLink ? context : { ...context, inLink: true }))
}

function withChildren<N extends ParentNode>(node: N, children: readonly TextNode[]): N {
  return children === node.children ? node : { ...node, children }
}

function decorateText(text: string, { portalOrigin, inLink }: TextContext): TextNode[] {
  const parts = inLink ? [{ type: 'text', text } as const] : linkify(text, portalOrigin)
  return parts.map((part) =>
    part.type === 'text' ? { ...part, text: withEmoji(part.text).replace(INDENT, SPACES) } : part,
  )
}
