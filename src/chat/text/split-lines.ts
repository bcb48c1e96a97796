import { type BlockNode, type InlineNode, isBlock, type TextNode } from './text-node.ts'

/** Nodes as they stand below each other: lines (an empty one, too), and what takes lines of its own. */
export function splitLines(nodes: readonly TextNode[]): (InlineNode[] | BlockNode)[] {
  const lines: (InlineNode[] | BlockNode)[] = []
  let line: InlineNode[] = []
  /** A block ends its line by itself: the break that was typed behind it isn't an empty line. */
  let isAfterBlock = false
  const end = () => {
    if (line.length > 0 || !isAfterBlock) lines.push(line)
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'break') {
      end()
      isAfterBlock = false
    } else if (isBlock(node)) {
      if (line.length > 0) end()
      lines.push(node)
      isAfterBlock = true
    } else line.push(node)
  }
  if (line.length > 0) end()
  return lines
}
