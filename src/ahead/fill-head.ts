import { hueOf } from '../ui/avatar/hue-of.ts'
import { initialsOf } from '../ui/avatar/initials-of.ts'
import type { HeadWords } from './head-words.ts'
import type { Head } from './read-head.ts'

/** A hole of the template, which is a whole text or a part of an attribute: `{title}`. */
const HOLE = /\{(\w+)\}/g

/** The first number that some language writes with a separator. */
const FIRST_SEPARATED = 1_000

/**
 * A chat's screen from its template (`tools/page-head/head-template.ts`), as React renders it first. Values are set as text
 * and as attributes, never as markup. `origin`: the portal's.
 */
export function fillHead(
  template: HTMLTemplateElement,
  head: Head,
  words: HeadWords,
  origin: string,
): DocumentFragment {
  const { title, dialogId, colour, unreadCount, isMuted } = head
  const { unread } = words
  const hasUnread = unreadCount > 0
  const [before, after] = hasUnread ? textsAround(unreadCount, words) : unread.other
  const values: Readonly<Record<string, string | null>> = {
    origin,
    title,
    dialogId,
    open: words.open,
    before: hasUnread ? before : null,
    count: hasUnread ? formatted(unreadCount, words) : null,
    after: hasUnread ? after : null,
    muted: isMuted ? words.muted : null,
  }
  const drawn = document.importNode(template.content, true)
  const fill = (text: string) => text.replace(HOLE, (hole, name: string) => values[name] ?? hole)
  for (const node of nodesOf(drawn)) {
    if (node instanceof Element) {
      for (const attribute of node.attributes) {
        if (attribute.value.includes('{')) attribute.value = fill(attribute.value)
      }
    } else if (node instanceof Text) {
      const value = values[node.data.slice(1, -1)]
      // Null removes the mark with its row; an empty text removes its node only, since React renders none.
      if (node.data.startsWith('{') && value === null) node.parentElement?.closest('li')?.remove()
      else if (node.data.startsWith('{') && value === '') node.remove()
      else node.data = fill(node.data)
    }
  }
  const avatar = drawn.querySelector<HTMLElement>('[data-hue]')
  if (avatar !== null) {
    avatar.dataset['hue'] = String(hueOf(colour, title))
    avatar.textContent = initialsOf(title, 2)
  }
  return drawn
}

// `Intl` loads its data at first use, which takes longer than all the rest of the drawing: it is asked only where needed.

function textsAround(count: number, { unread, tag }: HeadWords): readonly [string, string] {
  if (Object.keys(unread).length === 1) return unread.other
  return unread[new Intl.PluralRules(tag).select(count)] ?? unread.other
}

function formatted(count: number, { hasPlainDigits, tag }: HeadWords): string {
  return hasPlainDigits && count < FIRST_SEPARATED ? String(count) : new Intl.NumberFormat(tag).format(count)
}

function nodesOf(root: Node): readonly Node[] {
  return [...root.childNodes].flatMap((node) => [node, ...nodesOf(node)])
}
