import type { Measure, TracedRequest } from './open-cold.ts'
import type { Profile } from './profiles.ts'

/** All runs of one contestant in one profile. */
export interface Results {
  name: string
  runs: readonly Measure[]
}

type Column = keyof Measure

const COLUMNS: readonly { key: Column; title: string; write: (value: number) => string }[] = [
  { key: 'bytes', title: 'bytes (br)', write: (value) => `${(value / 1000).toFixed(1)} kB` },
  { key: 'requests', title: 'requests', write: String },
  { key: 'preflights', title: 'preflights', write: String },
  { key: 'firstPaintMs', title: 'first paint', write: milliseconds },
  { key: 'titleMs', title: 'title visible', write: milliseconds },
  { key: 'longTasksMs', title: 'long tasks', write: milliseconds },
  { key: 'layoutShift', title: 'layout shift', write: (value) => value.toFixed(3) },
]

/** A Markdown table of medians; under them, how the first contestant compares with each of the others. */
export function report(profile: Profile, [us, ...others]: readonly [Results, ...Results[]]): string {
  const medians = [us, ...others].map(({ name, runs }) => ({ name, values: mediansOf(runs) }))
  const ours = mediansOf(us.runs)
  const rows = [
    ['', ...COLUMNS.map(({ title }) => title)],
    ['---', ...COLUMNS.map(() => '--:')],
    ...medians.map(({ name, values }) => [name, ...COLUMNS.map(({ key, write }) => write(values[key]))]),
    ...medians
      .slice(1)
      .map(({ name, values }) => [
        `*${us.name} : ${name}*`,
        ...COLUMNS.map(({ key }) => ratio(ours[key], values[key])),
      ]),
  ]
  const { name, cpuSlowdown, latencyMs, bitsPerSecond } = profile
  const heading = `**${name}** (processor ${cpuSlowdown} × slower, ${latencyMs} ms, ${bitsPerSecond / 1e6} Mbit/s; median of ${us.runs.length})`
  return `${heading}\n\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}

/** One opening's requests in the order in which they began. */
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

function mediansOf(runs: readonly Measure[]): Measure {
  const of = (key: Column) => median(runs.map((run) => run[key]))
  return {
    bytes: of('bytes'),
    requests: of('requests'),
    preflights: of('preflights'),
    firstPaintMs: of('firstPaintMs'),
    titleMs: of('titleMs'),
    longTasksMs: of('longTasksMs'),
    layoutShift: of('layoutShift'),
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** A ratio to nothing says nothing. */
function ratio(ours: number, theirs: number): string {
  return theirs === 0 ? '–' : `${(ours / theirs).toFixed(2)} ×`
}

function milliseconds(value: number): string {
  return `${Math.round(value)} ms`
}
