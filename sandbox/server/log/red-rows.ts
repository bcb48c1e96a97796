import { formatRow } from './format-row.ts'
import type { WritableLog } from './log.ts'
import type { LogRow } from './log-row.ts'

/** The red rows of a portal, cleared ones included, and the expectations of a test. */
export interface RedRows {
  /** Expects one or more red rows that match. */
  expect(pattern: RegExp): void
  /** One line for each unexpected red row, and one for each expectation without a row. */
  problems(): string[]
}

/** Watches a log for red rows. Patterns are tested against a row's JSON. */
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
        ...surprises.map((row) => `a red row: ${formatRow(row)}`),
        ...missing.map((pattern) => `a red row was announced, and didn’t come: ${pattern}`),
      ]
    },
  }
}

/** Ignores `lastIndex`, which a global pattern keeps between calls of `test`. */
function isIn(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1
}
