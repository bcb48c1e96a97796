import { type BlockNode, isBlock, type TextNode } from './text-node.ts'

/** Length above which a text is truncated, to a smaller one, so that unfolding shows more than a line. */
const TRUNCATED_ABOVE = { characters: 1500, lines: 20 }
const TRUNCATED_TO = { characters: 1000, lines: 12 }
/** Longest word that is left out instead of cut, in characters. */
const LONGEST_WORD = 40

interface Room {
  characters: number
  lines: number
}

/** The beginning of a long text; null for a short one. */
export function truncateText(nodes: readonly TextNode[]): TextNode[] | null {
  const room = roomFor(TRUNCATED_ABOVE)
  cut(nodes, room)
  return isFull(room) ? cut(nodes, roomFor(TRUNCATED_TO)) : null
}

/** The budget of a text; its first line needs no break. */
function roomFor({ characters, lines }: Room): Room {
  return { characters, lines: lines - 1 }
}

function isFull({ characters, lines }: Room): boolean {
  return characters < 0 || lines < 0
}

/** The nodes that fit; reduces `room` by their size. */
function cut(nodes: readonly TextNode[], room: Room): TextNode[] {
  const kept: TextNode[] = []
  for (const node of nodes) {
    if (isFull(room)) break
    if (node.type === 'break' || isBlock(node)) room.lines -= 1
    if (room.lines < 0) break
    const part = cutNode(node, room)
    if (part !== null) kept.push(part)
  }
  return kept
}

function cutNode(node: TextNode, room: Room): TextNode | null {
  switch (node.type) {
    case 'break':
    case 'time':
    case 'attached':
    case 'vote':
    case 'icon':
      return node
    case 'text':
      return { ...node, text: cutText(node.text, room) }
    case 'code':
      return cutCode(node, room)
    default:
      return { ...node, children: cut(node.children, room) }
  }
}

function cutCode({ text }: { text: string }, room: Room): BlockNode {
  const lines = text.split('\n')
  const kept = lines.slice(0, Math.max(1, room.lines))
  room.lines -= lines.length - 1
  const part = cutText(kept.join('\n'), room)
  return { type: 'code', text: room.lines < 0 && !part.endsWith('…') ? `${part}…` : part }
}

/** Cuts between words, and never inside a character. */
function cutText(text: string, room: Room): string {
  const end = room.characters
  room.characters -= text.length
  if (room.characters >= 0) return text
  const part = text.slice(0, end)
  const blank = part.search(/\s\S*$/)
  return `${end - blank < LONGEST_WORD && blank > 0 ? part.slice(0, blank) : part.replace(/[\p{Cs}\p{M}\u200d]+$/u, '')}…`
}
