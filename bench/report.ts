import type { Measure, TracedRequest } from './open-cold.ts'
import type { Profile } from './profiles.ts'
import { type Column, milliseconds, type Results, table } from './table.ts'

const COLUMNS: readonly Column<Measure>[] = [
  { key: 'bytes', title: 'bytes (br)', write: (value) => `${(value / 1000).toFixed(1)} kB` },
  { key: 'requests', title: 'requests', write: String },
  { key: 'preflights', title: 'preflights', write: String },
  { key: 'firstPaintMs', title: 'first paint', write: milliseconds },
  { key: 'titleMs', title: 'title visible', write: milliseconds },
  { key: 'longTasksMs', title: 'long tasks', write: milliseconds },
  { key: 'layoutShift', title: 'layout shift', write: (value) => value.toFixed(3) },
]

/** Table of a profile's medians, with the first contestant's ratio to each of the others. */
export function report(profile: Profile, results: readonly Results<Measure>[]): string {
  const { name, cpuSlowdown, latencyMs, bitsPerSecond } = profile
  const runs = results[0]?.runs.length ?? 0
  const heading = `**${name}** (processor ${cpuSlowdown} × slower, ${latencyMs} ms, ${bitsPerSecond / 1e6} Mbit/s; median of ${runs})`
  const pairs = results.slice(1).map((_, index) => [0, index + 1] as const)
  return `${heading}\n\n${table(COLUMNS, results, pairs)}`
}

/** An opening's requests in the order of their start, as text. */
export function trace(name: string, requests: readonly TracedRequest[]): string {
  const lines = requests
    .toSorted((a, b) => a.fromMs - b.fromMs)
    .map(({ path, fromMs, toMs, bytes }) =>
      [
        milliseconds(fromMs).padStart(8),
        '–',
        milliseconds(toMs).padEnd(8),
        `${bytes} B`.padStart(9),
        path,
      ].join(' '),
    )
  return `${name}\n${lines.join('\n')}\n`
}
