import { parseText } from '../../src/chat/text/parse-text.ts'
import { type Column, table } from '../table.ts'

const RULE = '-'.repeat(54)

/** Units that the measured texts repeat: shapes that are hard to parse. */
const SHAPES = {
  words: 'word ',
  'styles in a list': '[b][i][u][*]',
  styles: '[b][i][u][s]x[/s][/u][/i][/b]',
  'crossing styles': '[B]a[I]b[/B]c[/I]',
  'open brackets': '[',
  quotes: `${RULE}\nA [b]\nx\n${RULE}\n`,
  arrows: '>>a\n',
  code: '[CODE]a[/CODE]',
  links: '[URL=/a?b[0]=1]x[/URL]',
  addresses: 'https://a.example/x ',
  mentions: '[USER=27]Anna[/USER] ',
} as const

type Shape = keyof typeof SHAPES
/** Processor time by shape, in milliseconds. */
type Reading = Record<Shape, number>

const NAMES = Object.keys(SHAPES) as Shape[]
const COLUMNS: readonly Column<Reading>[] = NAMES.map((key) => ({
  key,
  title: key,
  write: (value) => `${value.toFixed(1)} ms`,
}))
/** In characters; linear time makes the ratio of the two 2. */
const LENGTHS = [50_000, 100_000] as const
/** The processor's time of a single text is too short for a median of few. */
const TEXTS_A_RUN = 5
const TO_WARM_UP = 10

/** Measures the parser's processor time for long texts of many shapes; gives a Markdown table. */
export function longTexts(runs: number): string {
  for (const name of NAMES) for (let time = 0; time < TO_WARM_UP; time++) timeOf(textOf(name, LENGTHS[1]))
  const results = LENGTHS.map((length) => ({ name: `${length / 1000} kB`, runs: [] as Reading[] }))
  for (let run = 0; run < runs * TEXTS_A_RUN; run++) {
    for (const [place, length] of LENGTHS.entries()) {
      const times = NAMES.map((name) => [name, timeOf(textOf(name, length))])
      results[place]?.runs.push(Object.fromEntries(times) as Reading)
    }
  }
  return `**long texts** (processor time of the parser; median of ${runs * TEXTS_A_RUN})\n\n${table(COLUMNS, results, [[1, 0]])}`
}

function textOf(shape: Shape, length: number): string {
  const unit = SHAPES[shape]
  const text = unit.repeat(Math.floor(length / unit.length))
  return shape === 'styles in a list' ? `[LIST]${text}[/u][/i][/b][/LIST]` : text
}

function timeOf(text: string): number {
  const before = process.cpuUsage()
  parseText(text, 'https://acme.example')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
