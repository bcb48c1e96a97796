import type { WritableLog } from './log.ts'
import type { LogRow } from './log-row.ts'
import { rowLine } from './row-line.ts'

/** The red rows of a portal, those that were cleared out of its log among them, and what a test said of them. */
export interface RedRows {
  /** Says that red rows with this in them come, one or more. */
  expect(pattern: RegExp): void
  /** A line for each row that nobody announced, and for each announcement that nothing came of. */
  problems(): string[]
}

/** Watches a log. A pattern is held against a row's JSON, as the log has it. */
export function watchRedRows(log: WritableLog): RedRows {
  const red: LogRow[] = []
  const patterns: RegExp[] = []
  log.subscribe((row) => {
    if (row.red) red.push(row)
  })
  return {
    expect: (pattern) => void patterns.push(pattern),
    problems: () => {
      const texts = red.map((row) => JSON.stringify(row))
      const surprises = red.filter(
        (_, index) => !patterns.some((pattern) => isIn(pattern, texts[index] ?? '')),
      )
      const missing = patterns.filter((pattern) => !texts.some((text) => isIn(pattern, text)))
      return [
        ...surprises.map((row) => `a red row: ${rowLine(row)}`),
        ...missing.map((pattern) => `a red row was announced, and didn’t come: ${pattern}`),
      ]
    },
  }
}

/** Whatever the pattern remembers of the last text. */
function isIn(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1
}
