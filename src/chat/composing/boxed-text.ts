/** A mention in the reply box: `@Marco Rossi` from `start` to `end` of the text, in UTF-16 units. */
export interface BoxedMention {
  readonly start: number
  readonly end: number
  /** ID of the user. */
  readonly id: number
  readonly name: string
}

/**
 * The text of the reply box, where mentions stand as `@Marco Rossi`, and the places of those. A mention whose characters
 * were changed is plain text.
 */
export interface BoxedText {
  readonly text: string
  /** In their order, without overlaps. */
  readonly mentions: readonly BoxedMention[]
}

export const EMPTY_BOX: BoxedText = { text: '', mentions: [] }

/** A mention as it is sent, with a name that no tag is part of. */
const SENT_MENTION = /\[USER=(\d{1,15})\]([^[\]\n]+)\[\/USER\]/gi

/** The text of the box for a message's BBCode; `toBbcode` gives the same BBCode again. */
export function fromBbcode(bbcode: string): BoxedText {
  const mentions: BoxedMention[] = []
  let text = ''
  let at = 0
  for (const match of bbcode.matchAll(SENT_MENTION)) {
    const [tag, id = '', name = ''] = match
    // The tag's own letters may be lower case, which would not come back.
    if (tag !== tagOf({ id: Number(id), name }) || Number(id) < 1) continue
    text += bbcode.slice(at, match.index)
    mentions.push({ start: text.length, end: text.length + name.length + 1, id: Number(id), name })
    text += `@${name}`
    at = match.index + tag.length
  }
  return { text: text + bbcode.slice(at), mentions }
}

/** The BBCode that is sent for the box. */
export function toBbcode({ text, mentions }: BoxedText): string {
  let bbcode = ''
  let at = 0
  for (const mention of mentions) {
    bbcode += text.slice(at, mention.start) + tagOf(mention)
    at = mention.end
  }
  return bbcode + text.slice(at)
}

function tagOf({ id, name }: Pick<BoxedMention, 'id' | 'name'>): string {
  return `[USER=${id}]${name}[/USER]`
}

/**
 * The box after its text became another one by one change: typing, deleting, pasting, undoing. Mentions outside the change
 * stay, those that it moved as a whole move, others are plain text from then on.
 */
export function retyped(box: BoxedText, text: string): BoxedText {
  if (text === box.text) return box
  if (box.mentions.length === 0) return { text, mentions: [] }
  const { start, end, delta } = changeBetween(box.text, text)
  const mentions: BoxedMention[] = []
  for (const mention of box.mentions) {
    const isBefore = mention.end <= start
    const isAfter = mention.start >= end
    // Equal characters at its edge leave it open where the change was.
    const places = isBefore
      ? [0]
      : isAfter
        ? [delta]
        : [delta, 0, text.indexOf(`@${mention.name}`, start) - mention.start]
    const moved = places
      .map((by) => moveBy(mention, by))
      .find((one) => isWhole(one, text) && !overlaps(one, mentions))
    if (moved !== undefined) mentions.push(moved)
  }
  return { text, mentions: mentions.sort((a, b) => a.start - b.start) }
}

/** The box with a mention in place of the characters from `start` to `end`, and a blank behind it; `caret`: behind that. */
export function withMention(
  box: BoxedText,
  { start, end }: { readonly start: number; readonly end: number },
  { id, name }: { readonly id: number; readonly name: string },
): { readonly box: BoxedText; readonly inserted: string; readonly caret: number } {
  const written = name.replaceAll(/[[\]\n]/g, ' ').trim()
  const isFollowed = /^\s/.test(box.text.slice(end))
  const inserted = `@${written}${isFollowed ? '' : ' '}`
  const text = box.text.slice(0, start) + inserted + box.text.slice(end)
  const mention = { start, end: start + written.length + 1, id, name: written }
  const others = retyped(box, text).mentions.filter((one) => !overlaps(one, [mention]))
  return {
    box: { text, mentions: [...others, mention].sort((a, b) => a.start - b.start) },
    inserted,
    caret: mention.end + 1,
  }
}

/** The changed part of `before`, and by how much the text behind it has moved. */
function changeBetween(before: string, after: string): { start: number; end: number; delta: number } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return { start, end: before.length - same, delta: after.length - before.length }
}

function moveBy(mention: BoxedMention, by: number): BoxedMention {
  return { ...mention, start: mention.start + by, end: mention.end + by }
}

function isWhole({ start, end, name }: BoxedMention, text: string): boolean {
  return start >= 0 && text.slice(start, end) === `@${name}`
}

function overlaps({ start, end }: BoxedMention, others: readonly BoxedMention[]): boolean {
  return others.some((other) => start < other.end && end > other.start)
}
