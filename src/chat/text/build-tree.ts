import { appendNode, appendText } from './append-node.ts'
import type { TagName } from './tag-names.ts'
import { isValidContent, isValidTag, selfClosingNode, tagNodes, trimBlanks } from './tag-nodes.ts'
import type { TextNode } from './text-node.ts'
import type { TextToken } from './tokenize.ts'

/** Maximum depth of nested tags; deeper ones stay text. */
export const MAX_DEPTH = 20

/** The line breaks right inside `[CODE]` and `[/CODE]`. */
const EDGE_LINES = /^\n|\n$/g

/** An open tag. */
interface Frame {
  readonly name: TagName
  readonly value: string
  /** As it was typed; empty when it was reopened after a tag that it crosses. */
  readonly raw: string
  /** Complete items of a list. */
  readonly items: (readonly TextNode[])[]
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

  const here = () => frames.at(-1)?.children ?? root
  const finish = (frame: Frame, close = '') => {
    if (isValidContent(frame.name, frame.value, frame.children)) {
      for (const node of finished(frame, portalOrigin)) appendNode(here(), node)
    } else {
      giveUp(frame)
      appendText(here(), close)
    }
  }
  const giveUp = (frame: Frame) => {
    appendText(here(), frame.raw)
    for (const node of [...frame.items.flat(), ...frame.children]) appendNode(here(), node)
  }
  /** Ends the frames above one; the returned function reopens those whose closing tag still follows. */
  const endAbove = (index: number) => {
    const crossed: Frame[] = []
    while (frames.length > index + 1) {
      const frame = frames.pop()
      if (frame === undefined) break
      if ((ends.get(frame.name) ?? 0) > 0) {
        finish(frame)
        crossed.unshift({ ...frame, raw: '', items: [], children: [] })
      } else giveUp(frame)
    }
    return () => void frames.push(...crossed)
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
      const reopen = endAbove(opened)
      const frame = frames.pop()
      if (frame !== undefined) finish(frame, raw)
      reopen()
    } else if (name === '*') {
      const list = frames.findLastIndex((frame) => frame.name === 'list')
      const frame = frames[list]
      if (frame === undefined) {
        appendText(here(), raw)
        continue
      }
      const reopen = endAbove(list)
      endItem(frame)
      reopen()
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
      else if (opens) frames.push({ name, value: token.value, raw, items: [], children: [] })
      else appendText(here(), raw)
    }
  }
  endAbove(-1)
  return root
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
