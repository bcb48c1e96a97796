import type { MessagePage } from '../messages/message-page.ts'
import { type MessageWindow, merge, type Stretch } from '../messages/message-window.ts'

/** Most stretches that are kept beside the shown one: the first unread messages, the end, and a place or two between. */
const MOST_OTHERS = 4

/** Ends of a page: what is beyond them. */
export type StretchEnds = Pick<Stretch, 'hasOlder' | 'hasNewer'>

/**
 * The window that shows a page, wherever in the chat it is: within the shown stretch where they touch, else in place of
 * it, which is kept beside. The page is later than all that is known: what it lacks between its ends is gone.
 */
export function showPage(window: MessageWindow, page: MessagePage, ends: StretchEnds): MessageWindow {
  const read = merge({ ...window, messages: [] }, page)
  return show(window, { authors: read.authors, files: read.files }, { messages: page.messages, ...ends })
}

/** The window that shows another of its stretches, which has this message; null: none has it. */
export function showOther(window: MessageWindow, messageId: number): MessageWindow | null {
  const other = window.others?.find(({ messages }) => messages.some(({ id }) => id === messageId))
  return other === undefined ? null : show(window, window, other)
}

/**
 * The window without stretches that touch the shown one, which are joined to it, as after paging up to one of them. The
 * same object when none does.
 */
export function joined(window: MessageWindow): MessageWindow {
  const { others = [] } = window
  const { stretch, rest } = gather(window, stretchOf(window), others)
  return rest.length === others.length ? window : withShown(window, stretch, rest)
}

function show(
  window: MessageWindow,
  { authors, files }: Pick<MessageWindow, 'authors' | 'files'>,
  shown: Stretch,
): MessageWindow {
  const before = stretchOf(window)
  const others = (window.others ?? []).filter((other) => other !== shown)
  const { stretch, rest } = gather(window, shown, [before, ...others])
  const isAnother = placeOf(before, stretch) !== 'touching'
  const next = withShown({ ...window, authors, files }, stretch, rest.slice(0, MOST_OTHERS))
  return isAnother ? { ...next, turn: (window.turn ?? 0) + 1 } : next
}

/** A stretch with all those of `known` that it touches, and the rest. Those beyond an end of the chat are gone. */
function gather(
  window: MessageWindow,
  first: Stretch,
  known: readonly Stretch[],
): { stretch: Stretch; rest: readonly Stretch[] } {
  let stretch = first
  const rest: Stretch[] = []
  for (const other of known) {
    const place = placeOf(other, stretch)
    if (place === 'touching') stretch = join(window, stretch, other)
    else if (place === 'below' ? stretch.hasOlder : stretch.hasNewer) rest.push(other)
  }
  return { stretch, rest }
}

/** The place of a stretch beside another; an empty one touches all. */
function placeOf({ messages }: Stretch, { messages: others }: Stretch): 'below' | 'above' | 'touching' {
  const [first, last] = [messages[0], messages.at(-1)]
  const [otherFirst, otherLast] = [others[0], others.at(-1)]
  if (first === undefined || last === undefined || otherFirst === undefined || otherLast === undefined) {
    return 'touching'
  }
  if (last.id < otherFirst.id) return 'below'
  return first.id > otherLast.id ? 'above' : 'touching'
}

/** One stretch of two that touch; within the ends of the later one its messages count. */
function join(window: MessageWindow, later: Stretch, earlier: Stretch): Stretch {
  const [first, last] = [later.messages[0]?.id ?? 0, later.messages.at(-1)?.id ?? 0]
  const kept = earlier.messages.filter(({ id }) => id < first || id > last)
  const page = { messages: later.messages, authors: [], files: [] }
  const { messages } = merge({ ...window, messages: earlier.messages }, page, kept)
  const low = messages[0]?.id === first ? later : earlier
  const high = messages.at(-1)?.id === last ? later : earlier
  return { messages, hasOlder: low.hasOlder, ...(high.hasNewer ? { hasNewer: true } : {}) }
}

/** The window with these stretches, each of which has something beyond it where another one is. */
function withShown(window: MessageWindow, stretch: Stretch, rest: readonly Stretch[]): MessageWindow {
  const { hasNewer: _, ...others } = window
  const all = [stretch, ...rest]
  const [shown = stretch, ...beside] = all.map((one) => ({
    messages: one.messages,
    hasOlder: one.hasOlder || all.some((other) => placeOf(other, one) === 'below'),
    ...(one.hasNewer || all.some((other) => placeOf(other, one) === 'above')
      ? { hasNewer: true as const }
      : {}),
  }))
  return { ...others, ...shown, others: beside }
}

function stretchOf({ messages, hasOlder, hasNewer }: Stretch): Stretch {
  return { messages, hasOlder, ...(hasNewer ? { hasNewer } : {}) }
}
