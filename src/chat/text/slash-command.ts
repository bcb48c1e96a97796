import { inLine } from './tag-nodes.ts'
import type { TextNode } from './text-node.ts'

const COMMAND = /^\/(me|loud) /
const STYLES = { me: 'italic', loud: 'loud' } as const

/** Applies `/me ` (italics) or `/loud ` (larger) at the very start to the whole text, without the command itself. */
export function withSlashCommand(nodes: readonly TextNode[]): readonly TextNode[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'text') return nodes
  const command = COMMAND.exec(first.text)
  const type = command?.[1] === 'me' || command?.[1] === 'loud' ? STYLES[command[1]] : null
  if (command === null || type === null) return nodes
  const text = first.text.slice(command[0].length)
  const shown = text === '' ? rest : [{ ...first, text }, ...rest]
  return shown.length === 0 ? nodes : inLine(shown, (children) => ({ type, children }))
}
