import { readFileSync, writeFileSync } from 'node:fs'
import { CHUNK_REPORT } from '../structure/report-chunks.ts'
import { BUDGET_FILE, firstScreenBytes } from './budget.ts'

/** Writes the bytes of the build in `dist/app` as the budget. */
export function writeBudget(): void {
  const now = firstScreenBytes('dist/app', JSON.parse(readFileSync(CHUNK_REPORT, 'utf8')))
  writeFileSync(BUDGET_FILE, `${JSON.stringify(now, null, 2)}\n`)
}
