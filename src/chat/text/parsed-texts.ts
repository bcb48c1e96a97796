import { parseText } from './parse-text.ts'
import type { TextNode } from './text-node.ts'
import { truncateText } from './truncate-text.ts'

/** A message's text, read. */
export interface ParsedText {
  readonly nodes: readonly TextNode[]
  /** The beginning of a long text; null for a short one. */
  readonly beginning: readonly TextNode[] | null
}

/** Reads a text; `origin`: the portal's, for links of paths. */
export type ReadText = (bbcode: string, origin: string) => ParsedText

/** Reads a text, and keeps nothing. */
export function parsedText(bbcode: string, origin: string): ParsedText {
  const nodes = parseText(bbcode, origin)
  return { nodes, beginning: truncateText(nodes) }
}

/** Characters of all texts that are kept: of thousands of ordinary messages, or of 50 of ten thousand characters. */
const KEPT_CHARACTERS = 500_000

/** Returns a reader that keeps the last texts: scrolling shows the same ones again and again. */
export function parsedTexts(keptCharacters = KEPT_CHARACTERS): ReadText {
  const kept = new Map<string, ParsedText>()
  let characters = 0
  return (bbcode, origin) => {
    // An origin has no space in it.
    const key = `${origin} ${bbcode}`
    let parsed = kept.get(key)
    if (parsed === undefined) {
      parsed = parsedText(bbcode, origin)
      characters += key.length
    }
    // The last used one becomes the last to be dropped.
    kept.delete(key)
    kept.set(key, parsed)
    for (const oldest of kept.keys()) {
      if (characters <= keptCharacters || oldest === key) break
      kept.delete(oldest)
      characters -= oldest.length
    }
    return parsed
  }
}
