import { appendNode, appendText } from './append-node.ts'
import type { TagName } from './tag-names.ts'
import { isValidContent, isValidTag, selfClosingNode, tagNodes, trimBlanks } from './tag-nodes.ts'
import type { TextNode } from './text-node.ts'
import type { TextToken } from './tokenize.ts'

/** Maximum depth of nested tags, as in the messenger; deeper ones stay text. */
export const MAX_DEPTH = 10

/** The line breaks right inside `[CODE]` and `[/CODE]`. */
const EDGE_LINES = /^\n|\n$/g

const STYLE_NAMES: ReadonlySet<TagName> = new Set(['b', 'i', 's', 'u'])

/** An open tag. */
interface Frame {
  readonly name: TagName
  readonly value: string
  /** True inside the same style, `[B]` in `[B]`, which it adds nothing to. */
  readonly isRepeated: boolean
  /** As it was typed; empty when it was reopened after a tag that it crosses. */
  raw: string
  /** Complete items of a list. */
  items: (readonly TextNode[])[]
  children: TextNode[]
}

/**
 * Builds the tree of tags. An opening or closing tag without its counterpart is text; of two that cross, the inner one
 * ends with the outer one and begins again behind it.
 */
export function buildTree(tokens: readonly TextToken[], portalOrigin: string): TextNode[] {
  const root: TextNode[] = []
  const frames: Frame[] = []
  const ends = countEnds(tokens)

  const childrenAt = (depth: number) => frames[depth - 1]?.children ?? root
  const here = () => childrenAt(frames.length)
  const giveUp = (frame: Frame, into: TextNode[]) => {
    appendText(into, frame.raw)
    for (const node of [...frame.items.flat(), ...frame.children]) appendNode(into, node)
  }
  const finish = (frame: Frame, into: TextNode[], close = '') => {
    if (frame.isRepeated) {
      for (const node of frame.children) appendNode(into, node)
    } else if (isValidContent(frame.name, frame.value, frame.children)) {
      for (const node of finished(frame, portalOrigin)) appendNode(into, node)
    } else {
      giveUp(frame, into)
      appendText(into, close)
    }
  }
  /**
   * Ends the frames above one, and reopens those whose closing tag still follows. They are emptied in place: items of a
   * list would otherwise cost a new frame per open tag each.
   */
  const endAbove = (index: number) => {
    for (let depth = frames.length - 1; depth > index; depth -= 1) {
      const frame = frames[depth]
      if (frame === undefined) break
      if ((ends.get(frame.name) ?? 0) > 0) {
        // Nothing was typed since it was reopened.
        if (frame.raw === '' && frame.children.length === 0 && frame.items.length === 0) continue
        finish(frame, childrenAt(depth))
        frame.raw = ''
        frame.items = []
        frame.children = []
      } else {
        giveUp(frame, childrenAt(depth))
        frames.splice(depth, 1)
      }
    }
  }

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.kind === 'text') {
      appendText(here(), token.raw)
      continue
    }
    const { name, raw } = token
    if (token.kind === 'close') {
      ends.set(name, (ends.get(name) ?? 0) - 1)
      const opened = frames.findLastIndex((frame) => frame.name === name)
      if (opened < 0) {
        appendText(here(), raw)
        continue
      }
      endAbove(opened)
      const [frame] = frames.splice(opened, 1)
      if (frame !== undefined) finish(frame, childrenAt(opened), raw)
    } else if (name === '*') {
      const list = frames.findLastIndex((frame) => frame.name === 'list')
      const frame = frames[list]
      if (frame === undefined) {
        appendText(here(), raw)
        continue
      }
      endAbove(list)
      endItem(frame)
    } else if (name === 'code' && (ends.get(name) ?? 0) > 0) {
      let code = ''
      for (index += 1; index < tokens.length; index += 1) {
        const inside = tokens[index]
        if (inside === undefined) break
        if (inside.kind === 'close') ends.set(inside.name, (ends.get(inside.name) ?? 0) - 1)
        if (inside.kind === 'close' && inside.name === 'code') break
        code += inside.raw
      }
      appendNode(here(), { type: 'code', text: code.replace(EDGE_LINES, '') })
    } else {
      const lone = selfClosingNode(name, token.value)
      const opens = isValidTag(name, token.value) && (ends.get(name) ?? 0) > 0 && frames.length < MAX_DEPTH
      if (lone !== null) appendNode(here(), lone)
      else if (opens)
        frames.push({
          name,
          value: token.value,
          isRepeated: isRepeated(name, frames, ends.get(name) ?? 0),
          raw,
          items: [],
          children: [],
        })
      else appendText(here(), raw)
    }
  }
  endAbove(-1)
  return root
}

/** True for a style inside the same one, when the text has closing tags for both. */
function isRepeated(name: TagName, frames: readonly Frame[], ends: number): boolean {
  const open = frames.filter((frame) => frame.name === name).length
  return STYLE_NAMES.has(name) && open > 0 && ends > open
}

/** The number of closing tags of each name. */
function countEnds(tokens: readonly TextToken[]): Map<TagName, number> {
  const ends = new Map<TagName, number>()
  for (const token of tokens)
    if (token.kind === 'close') ends.set(token.name, (ends.get(token.name) ?? 0) + 1)
  return ends
}

function finished(frame: Frame, portalOrigin: string): readonly TextNode[] {
  if (frame.name !== 'list') return tagNodes(frame.name, frame.value, frame.children, portalOrigin)
  endItem(frame)
  return frame.items.length === 0
    ? []
    : [{ type: 'list', isOrdered: frame.value === '1', items: frame.items }]
}

function endItem(list: Frame): void {
  const item = trimBlanks(list.children)
  if (item.length > 0) list.items.push(item)
  list.children = []
}
