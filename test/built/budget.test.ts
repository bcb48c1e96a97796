import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { firstScreenBytes, overBudget, readBudget } from '../../tools/budget/budget.ts'
import { CHUNK_REPORT } from '../../tools/structure/report-chunks.ts'

// A growth that is worth it is written into the budget by `npm run budget`.
test('no more than 1 kB over the budget must arrive before the title, nor before React', () => {
  const now = firstScreenBytes('dist/app', JSON.parse(readFileSync(CHUNK_REPORT, 'utf8')))
  expect(overBudget(readBudget(), now)).toEqual([])
})
