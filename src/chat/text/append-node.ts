import type { TextNode } from './text-node.ts'

/** Puts a node at the end; texts that meet become one, so that what is read in a text sees all of it. */
export function appendNode(nodes: TextNode[], node: TextNode): void {
  const last = nodes.at(-1)
  if (node.type === 'text' && last?.type === 'text') {
    nodes[nodes.length - 1] = { type: 'text', text: last.text + node.text }
  } else if (node.type !== 'text' || node.text !== '') nodes.push(node)
}

/** A text as it was typed: its lines, and the breaks between them. */
export function appendText(nodes: TextNode[], text: string): void {
  text.split('\n').forEach((line, place) => {
    if (place > 0) nodes.push({ type: 'break' })
    appendNode(nodes, { type: 'text', text: line })
  })
}
