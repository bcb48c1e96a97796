import { type BlockNode, type InlineNode, isBlock, type TextNode } from './text-node.ts'

/** Splits nodes into lines, empty ones included, and blocks. */
export function splitLines(nodes: readonly TextNode[]): (InlineNode[] | BlockNode)[] {
  const lines: (InlineNode[] | BlockNode)[] = []
  let line: InlineNode[] = []
  /** A block ends its line: a break typed behind it is no empty line. */
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
