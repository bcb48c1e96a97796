import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { filesBeforeTitle } from '../structure/before-title.ts'
import type { ReportedChunk } from '../structure/report-chunks.ts'

/** The file with the budget. */
export const BUDGET_FILE = 'tools/budget/budget.json'

/** Bytes over the budget that a build may have: a compiler's or a library's patch moves some hundred. */
const TOLERANCE_BYTES = 1_000

/** Bytes (brotli) of each file that must arrive before the title. */
export type Budget = Readonly<Record<string, number>>

/** Reads the bytes before the title from a build's folder and its report of chunks. */
export function bytesBeforeTitle(folder: string, report: readonly ReportedChunk[]): Budget {
  return Object.fromEntries(
    filesBeforeTitle(report).map(({ name, file }) => {
      const path = join(folder, file)
      // Tiny files are not compressed.
      return [name, statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size]
    }),
  )
}

/** What grew, a line a file, where all bytes together exceed the budget by more than the tolerance; else nothing. */
export function overBudget(budget: Budget, now: Budget): readonly string[] {
  const excess = sum(now) - sum(budget)
  if (excess <= TOLERANCE_BYTES) return []
  const grown = Object.entries(now)
    .map(([name, bytes]) => ({ name, bytes, before: budget[name] ?? 0 }))
    .filter(({ bytes, before }) => bytes > before)
    .sort((a, b) => b.bytes - b.before - (a.bytes - a.before))
  return [
    `${sum(now)} bytes before the title, ${excess} over the budget of ${sum(budget)}:`,
    ...grown.map(({ name, bytes, before }) => `${name}: ${before} → ${bytes} (+${bytes - before})`),
  ]
}

/** Reads the budget's file. */
export function readBudget(): Budget {
  return JSON.parse(readFileSync(BUDGET_FILE, 'utf8')) as Budget
}

function sum(budget: Budget): number {
  return Object.values(budget).reduce((total, bytes) => total + bytes, 0)
}
