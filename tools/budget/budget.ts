import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { firstScreenFiles } from '../structure/first-screen.ts'
import type { ReportedChunk } from '../structure/report-chunks.ts'

/** The file with the budget. */
export const BUDGET_FILE = 'tools/budget/budget.json'

/** Bytes over the budget that a build may have: a compiler's or a library's patch moves some hundred. */
const TOLERANCE_BYTES = 1_000

/** Bytes (brotli) of each file that must arrive before React has taken over a card's tab. */
export type Budget = Readonly<Record<string, number>>

/** Reads the bytes of the first screen from a build's folder and its report of chunks. */
export function firstScreenBytes(folder: string, report: readonly ReportedChunk[]): Budget {
  return Object.fromEntries(
    firstScreenFiles(report).map(({ name, file }) => {
      const path = join(folder, file)
      // Tiny files are not compressed.
      return [name, statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size]
    }),
  )
}

/** The page, which draws the title by itself. */
const PAGE = 'index.html'

/**
 * The files that grew, a line each, where the page, or all files of the first screen together, exceed the budget by more than
 * the tolerance; else none.
 */
export function overBudget(budget: Budget, now: Budget): readonly string[] {
  return [
    ...grown('before the title', pick(budget, PAGE), pick(now, PAGE)),
    ...grown('before the app takes over', budget, now),
  ]
}

function pick(budget: Budget, name: string): Budget {
  return { [name]: budget[name] ?? 0 }
}

function grown(when: string, budget: Budget, now: Budget): readonly string[] {
  const excess = sum(now) - sum(budget)
  if (excess <= TOLERANCE_BYTES) return []
  const files = Object.entries(now)
    .map(([name, bytes]) => ({ name, bytes, before: budget[name] ?? 0 }))
    .filter(({ bytes, before }) => bytes > before)
    .sort((a, b) => b.bytes - b.before - (a.bytes - a.before))
  return [
    `${sum(now)} bytes ${when}, ${excess} over the budget of ${sum(budget)}:`,
    ...files.map(({ name, bytes, before }) => `${name}: ${before} → ${bytes} (+${bytes - before})`),
  ]
}

/** Reads the budget's file. */
export function readBudget(): Budget {
  return JSON.parse(readFileSync(BUDGET_FILE, 'utf8')) as Budget
}

function sum(budget: Budget): number {
  return Object.values(budget).reduce((total, bytes) => total + bytes, 0)
}
