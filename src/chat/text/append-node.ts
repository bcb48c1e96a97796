import type { TextNode } from './text-node.ts'

/** Appends a node; adjacent texts become one, so that links and smileys are found across them. */
export function appendNode(nodes: TextNode[], node: TextNode): void {
  const last = nodes.at(-1)
  if (node.type === 'text' && last?.type === 'text') {
    nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text }
  } else if (node.type !== 'text' || node.text !== '') nodes.push(node)
}

/** Appends a text as it was typed: its lines, with breaks between them. */
export function appendText(nodes: TextNode[], text: string): void {
  text.split('\n').forEach((line, index) => {
    if (index > 0) nodes.push({ type: 'break' })
    appendNode(nodes, { type: 'text', text: line })
  })
}
