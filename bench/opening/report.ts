import { median } from '../median.ts'
import { milliseconds, type Results } from '../table.ts'
import type { Measure } from './open-tab.ts'
import type { CacheState } from './openings.ts'
import type { Profile } from './profiles.ts'
import { type TracedRequest, trafficUntil } from './watch-network.ts'

interface Row {
  key: keyof Measure
  title: string
  write: (value: number) => string
}

const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} kB`

const ROWS: readonly Row[] = [
  { key: 'bytes', title: 'bytes (brotli)', write: kilobytes },
  { key: 'bytesBefore', title: 'bytes before the title', write: kilobytes },
  { key: 'requests', title: 'requests', write: String },
  { key: 'requestsBefore', title: 'requests before it', write: String },
  { key: 'preflights', title: 'preflights', write: String },
  { key: 'firstPaintMs', title: 'first paint', write: milliseconds },
  { key: 'titleMs', title: 'title visible', write: milliseconds },
  { key: 'messageMs', title: 'last message readable', write: milliseconds },
  { key: 'hydratedMs', title: 'hydrated', write: milliseconds },
  { key: 'processorMs', title: 'processor to the title', write: milliseconds },
  { key: 'longTasksMs', title: 'long tasks', write: milliseconds },
  { key: 'layoutShift', title: 'layout shift', write: (value) => value.toFixed(3) },
]

/** Explanation of the rows, printed once. */
export const LEGEND = `Medians, with the ratio to the hand-written page. Times are from the form's submission, except the processor's: the main
thread's until the title, without slowdown. Visible: painted, and the frame has fired \`load\`. "Before": arrived, or
sent, until the title is visible. Hydrated: React has taken over.`

/** Table of the medians in one profile and cache state, with each contestant's ratio to the baseline. */
export function report(
  profile: Profile,
  cache: CacheState,
  results: readonly Results<Measure>[],
  baseline: string,
): string {
  const { name, cpuSlowdown, latencyMs, bitsPerSecond } = profile
  const runs = results[0]?.runs.length ?? 0
  const heading = `**${name}, ${cache}** (processor ${cpuSlowdown} × slower, ${latencyMs} ms, ${bitsPerSecond / 1e6} Mbit/s; median of ${runs})`
  const base = results.find((result) => result.name === baseline)
  const cells = ROWS.map(({ key, title, write }) => [
    title,
    ...results.map((result) => {
      const value = medianOf(result, key)
      if (Number.isNaN(value)) return '–'
      const ratio = base === undefined || result === base ? '' : ratioOf(value, medianOf(base, key))
      return `${write(value)}${ratio}`
    }),
  ])
  return `${heading}\n\n${aligned([['', ...results.map((result) => result.name)], ...cells])}`
}

function medianOf({ runs }: Results<Measure>, key: keyof Measure): number {
  return median(runs.map((run) => run[key]))
}

/** A ratio as text; nothing for a division by 0, or by what the baseline doesn't have. */
function ratioOf(value: number, base: number): string {
  return base > 0 ? ` ${(value / base).toFixed(2).padStart(5)} ×` : ''
}

/** A Markdown table whose columns stand below each other in a terminal, too. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const [head, ...body] = rows.map((row) =>
    line(
      row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      ),
    ),
  )
  const rule = line(
    widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  )
  return `${[head, rule, ...body].join('\n')}\n`
}

/** An opening's requests in the order of their start, as text. */
export function trace(name: string, requests: readonly TracedRequest[]): string {
  const lines = requests
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .map((request) =>
      [
        milliseconds(request.sentAt).padStart(8),
        '–',
        (request.endedAt === undefined ? '' : milliseconds(request.endedAt)).padEnd(8),
        `${trafficUntil([request]).bytes} B`.padStart(9),
        request.method,
        request.path,
      ].join(' '),
    )
  return `${name}\n${lines.join('\n')}\n`
}
