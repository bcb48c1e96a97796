import { appendNode, appendText } from './append-node.ts'
import type { TagName } from './tag-names.ts'
import { isValidContent, isValidTag, selfClosingNode, type TagReading, tagNodes } from './tag-nodes.ts'
import type { TextNode } from './text-node.ts'
import type { TextTag } from './tokenize.ts'

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
  /** The opening tag; null when it was reopened after a tag that it crosses. */
  typed: TextTag | null
  children: TextNode[]
}

/**
 * Builds the tree of a text and its tags. An opening or closing tag without its counterpart is text; of two that cross,
 * the inner one ends with the outer one and begins again behind it.
 */
export function buildTree(text: string, tags: readonly TextTag[], reading: TagReading): TextNode[] {
  const root: TextNode[] = []
  const frames: Frame[] = []
  const ends = countEnds(tags)
  /** End of the text that is in the tree; what is typed behind it becomes one node. */
  let done = 0

  const childrenAt = (depth: number) => frames[depth - 1]?.children ?? root
  /** Adds the text before a tag, which becomes a node itself. */
  const take = (tag: TextTag) => {
    if (tag.from > done) appendText(childrenAt(frames.length), text.slice(done, tag.from))
    done = tag.to
  }
  const giveUp = (frame: Frame, into: TextNode[]) => {
    if (frame.typed !== null) appendText(into, text.slice(frame.typed.from, frame.typed.to))
    for (const node of frame.children) appendNode(into, node)
  }
  /** Adds a frame to the one above it; false: its content makes it text. */
  const finish = (frame: Frame, into: TextNode[]) => {
    const isTag = frame.isRepeated || isValidContent(frame.name, frame.value, frame.children)
    if (!isTag) giveUp(frame, into)
    else if (frame.isRepeated) for (const node of frame.children) appendNode(into, node)
    else for (const node of tagNodes(frame.name, frame.value, frame.children, reading)) appendNode(into, node)
    return isTag
  }
  /** Ends the frames above one, and reopens those whose closing tag still follows, by emptying them in place. */
  const endAbove = (index: number) => {
    for (let depth = frames.length - 1; depth > index; depth -= 1) {
      const frame = frames[depth]
      if (frame === undefined) break
      if ((ends.get(frame.name) ?? 0) > 0) {
        // Nothing was typed since it was reopened.
        if (frame.typed === null && frame.children.length === 0) continue
        finish(frame, childrenAt(depth))
        frame.typed = null
        frame.children = []
      } else {
        giveUp(frame, childrenAt(depth))
        frames.splice(depth, 1)
      }
    }
  }

  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index]
    if (tag === undefined) break
    const { name, value } = tag
    const left = ends.get(name) ?? 0
    if (tag.isClosing) {
      ends.set(name, left - 1)
      const opened = frames.findLastIndex((frame) => frame.name === name)
      if (opened < 0) continue
      take(tag)
      endAbove(opened)
      const [frame] = frames.splice(opened, 1)
      if (frame !== undefined && !finish(frame, childrenAt(opened))) done = tag.from
    } else if (name === 'code' && value === '' && left > 0) {
      take(tag)
      for (index += 1; index < tags.length; index += 1) {
        const inside = tags[index]
        if (inside?.isClosing !== true) continue
        ends.set(inside.name, (ends.get(inside.name) ?? 0) - 1)
        if (inside.name !== 'code') continue
        const code = text.slice(done, inside.from).replace(EDGE_LINES, '')
        appendNode(childrenAt(frames.length), { type: 'code', text: code })
        done = inside.to
        break
      }
    } else {
      const lone = selfClosingNode(name, value, reading)
      if (lone !== null) {
        take(tag)
        appendNode(childrenAt(frames.length), lone)
      } else if (left > 0 && frames.length < MAX_DEPTH && isValidTag(name, value)) {
        take(tag)
        frames.push({ name, value, isRepeated: isRepeated(name, frames, left), typed: tag, children: [] })
      }
    }
  }
  if (done < text.length) appendText(childrenAt(frames.length), text.slice(done))
  endAbove(-1)
  return root
}

/** True for a style inside the same one, when the text has closing tags for both. */
function isRepeated(name: TagName, frames: readonly Frame[], left: number): boolean {
  if (!STYLE_NAMES.has(name)) return false
  const open = frames.filter((frame) => frame.name === name).length
  return open > 0 && left > open
}

/** The number of closing tags of each name. */
function countEnds(tags: readonly TextTag[]): Map<TagName, number> {
  const ends = new Map<TagName, number>()
  for (const { isClosing, name } of tags) if (isClosing) ends.set(name, (ends.get(name) ?? 0) + 1)
  return ends
}
