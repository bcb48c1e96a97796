import { inLine } from './tag-nodes.ts'
import type { TextNode } from './text-node.ts'

const COMMAND = /^\/(me|loud) /
/** Size of `/loud`, in pixels. */
const LOUD = 20

/** Applies `/me ` (italics) or `/loud ` (larger) at the very start to the whole text, without the command itself. */
export function withSlashCommand(nodes: readonly TextNode[]): readonly TextNode[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return nodes
  const command = COMMAND.exec(first.text)
  if (command === null) return nodes
  const text = first.text.slice(command[0].length)
  const shown = text === '' ? rest : [{ ...first, text }, ...rest]
  if (shown.length === 0) return nodes
  return inLine(shown, (children) =>
    command[1] === 'me' ? { type: 'italic', children } : { type: 'size', pixels: LOUD, children },
  )
}
