import type { TextNode } from './text-node.ts'

const BREAK: TextNode = { type: 'break' }

/** Appends a node; adjacent texts become one, so that links and smileys are found across them. */
export function appendNode(nodes: TextNode[], node: TextNode): void {
  if (node.type !== 'text') nodes.push(node)
  else if (node.text !== '') {
    const place = nodes.length - 1
    const last = nodes[place]
    if (last?.type === 'text') nodes[place] = { type: 'text', text: last.text + node.text }
    else nodes.push(node)
  }
}

/** Appends a text as it was typed: its lines, with breaks between them. */
export function appendText(nodes: TextNode[], text: string): void {
  let from = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    if (end > from) appendNode(nodes, { type: 'text', text: text.slice(from, end) })
    nodes.push(BREAK)
    from = end + 1
  }
  if (from < text.length) appendNode(nodes, { type: 'text', text: text.slice(from) })
}
