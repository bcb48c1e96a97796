import { realHost } from './real-host.ts'
import { safeLink } from './safe-link.ts'
import type { InlineNode } from './text-node.ts'

const ADDRESS = /(?<![\p{L}\p{N}_])(?:https?:\/\/|www\.|mailto:)[^\s\p{C}\\"<>]+/giu

/** Characters that end a sentence, not an address. */
const TRAILING = new Set([...".,;:!?…'’”»*~"])
/** Closing brackets, which belong to an address only when it contains the opening one. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/** The nodes of a text, with its addresses as links. */
export function linkify(text: string, portalOrigin: string): InlineNode[] {
  const nodes: InlineNode[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const typed = withoutTrailing(found)
    const link = safeLink(typed, portalOrigin)
    if (link === null) continue
    if (index > done) nodes.push({ type: 'text', text: text.slice(done, index) })
    nodes.push({
      type: 'link',
      ...link,
      realHost: realHost(link.href, typed),
      children: [{ type: 'text', text: typed }],
    })
    done = index + typed.length
  }
  if (done < text.length) nodes.push({ type: 'text', text: text.slice(done) })
  return nodes
}

function withoutTrailing(address: string): string {
  const ending = address.at(-1) ?? ''
  if (!TRAILING.has(ending) && !PAIRS.has(ending)) return address
  const surplus = new Map(
    [...PAIRS].map(([close, open]) => [close, count(address, close) - count(address, open)]),
  )
  let end = address.length
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1)
    const tooMany = surplus.get(last) ?? 0
    if (tooMany > 0) surplus.set(last, tooMany - 1)
    else if (!TRAILING.has(last)) break
  }
  return address.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
