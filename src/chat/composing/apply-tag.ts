/** A tag of the formatting bar. */
export type FormatTag = 'b' | 'i' | 's' | 'url' | 'code'

/** A change of the box: `inserted` replaces the characters from `start` to `end`, and the selection is set. */
export interface BoxChange {
  readonly start: number
  readonly end: number
  readonly inserted: string
  /** The selection after it, in UTF-16 units. */
  readonly selection: readonly [start: number, end: number]
}

const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i
/** Stands in a new link until its address is written. */
const NEW_ADDRESS = 'https://'

/** Puts a tag around the selection, or takes it off where it is around it. A link's address is selected, to be written. */
export function applyTag(text: string, [start, end]: readonly [number, number], tag: FormatTag): BoxChange {
  const selected = text.slice(start, end)
  if (tag === 'url') return link(selected, start, end)
  const [open, close] = [`[${tag}]`, `[/${tag}]`]
  const isAround =
    text.slice(0, start).toLowerCase().endsWith(open) && text.slice(end).toLowerCase().startsWith(close)
  if (isAround) {
    const from = start - open.length
    return {
      start: from,
      end: end + close.length,
      inserted: selected,
      selection: [from, from + selected.length],
    }
  }
  const from = start + open.length
  return { start, end, inserted: open + selected + close, selection: [from, from + selected.length] }
}

function link(selected: string, start: number, end: number): BoxChange {
  if (ADDRESS.test(selected.trim())) {
    const open = `[url=${selected.trim()}]`
    return { start, end, inserted: `${open}[/url]`, selection: [start + open.length, start + open.length] }
  }
  const from = start + '[url='.length
  return {
    start,
    end,
    inserted: `[url=${NEW_ADDRESS}]${selected}[/url]`,
    selection: [from, from + NEW_ADDRESS.length],
  }
}

/** True for a text with a tag that the messenger draws: then a preview shows what will be sent. */
export function hasTags(text: string): boolean {
  return TAG.test(text)
}

const TAG = /\[(?:b|i|u|s|url|code|user|chat|size|color|img|icon)\b[^\]\n]*\]|^>>|-{54}/im
