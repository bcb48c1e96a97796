import { median } from './median.ts'

/** All runs of one contestant. */
export interface Results<M> {
  name: string
  runs: readonly M[]
}

export interface Column<M> {
  key: keyof M & string
  title: string
  write: (value: number) => string
}

/** Indexes of two rows to compare: the ratio of the first to the second. */
export type Pair = readonly [first: number, second: number]

/** A Markdown table of medians, followed by ratios of row pairs. */
export function table<M extends Record<keyof M, number>>(
  columns: readonly Column<M>[],
  results: readonly Results<M>[],
  pairs: readonly Pair[],
): string {
  const medianOf = (place: number, key: keyof M) =>
    median((results[place]?.runs ?? []).map((run) => run[key]))
  const nameOf = (place: number) => results[place]?.name ?? ''
  const rows = [
    ['', ...columns.map(({ title }) => title)],
    ['---', ...columns.map(() => '--:')],
    ...results.map(({ name }, place) => [
      name,
      ...columns.map(({ key, write }) => write(medianOf(place, key))),
    ]),
    ...pairs.map(([first, second]) => [
      `*${nameOf(first)} : ${nameOf(second)}*`,
      ...columns.map(({ key }) => ratio(medianOf(first, key), medianOf(second, key))),
    ]),
  ]
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}

export function milliseconds(value: number): string {
  return `${Math.round(value)} ms`
}

/** A ratio as text; a dash for a division by 0. */
function ratio(first: number, second: number): string {
  return second === 0 ? '–' : `${(first / second).toFixed(2)} ×`
}
