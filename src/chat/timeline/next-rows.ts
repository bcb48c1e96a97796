import type { TimelineRow } from './timeline-row.ts'

/** Rows as a list draws them on its way to other rows. */
export interface RowStep {
  readonly rows: readonly TimelineRow[]
  /** True when the number of rows changes above the anchor, where a list keeps its distance from the end. */
  readonly isAbove: boolean
  /** True when these are the rows to reach. */
  readonly isLast: boolean
}

/**
 * The next step from the rows that are drawn to others: first the change above the anchor, then that below. Unchanged
 * rows stay the same objects. `topKey`: the first row in view. The anchor is the first message from there on that stays,
 * because dividers may move.
 */
export function nextRows(
  drawn: readonly TimelineRow[],
  rows: readonly TimelineRow[],
  topKey: string,
): RowStep {
  const shared = shareRows(drawn, rows)
  const placeOf = new Map(shared.map(({ key }, place) => [key, place]))
  const top = Math.max(
    0,
    drawn.findIndex(({ key }) => key === topKey),
  )
  const before = drawn.findIndex((row, place) => place >= top && 'message' in row && placeOf.has(row.key))
  const after = placeOf.get(drawn[before]?.key ?? '')
  if (after === undefined || after === before) return { rows: shared, isAbove: false, isLast: true }
  const above = shared.slice(0, after)
  const below = drawn.slice(before)
  const isLast = drawn.length - before === shared.length - after
  return { rows: isLast ? shared : [...above, ...below], isAbove: true, isLast }
}

/** The rows, each the same object as one that is drawn where they are equal; the drawn list itself where all are. */
function shareRows(drawn: readonly TimelineRow[], rows: readonly TimelineRow[]): readonly TimelineRow[] {
  const known = new Map(drawn.map((row) => [row.key, row]))
  const shared = rows.map((row) => {
    const earlier = known.get(row.key)
    return earlier !== undefined && isSameRow(earlier, row) ? earlier : row
  })
  const isSame = shared.length === drawn.length && shared.every((row, place) => row === drawn[place])
  return isSame ? drawn : shared
}

/** Compares rows field by field; their messages are the same objects where nothing changed. */
function isSameRow(a: TimelineRow, b: TimelineRow): boolean {
  const [fields, others] = [Object.entries(a), new Map(Object.entries(b))]
  return fields.length === others.size && fields.every(([name, value]) => others.get(name) === value)
}
