import { expect, test } from 'vitest'
import type { Measure } from '../../../bench/open-cold.ts'
import { report } from '../../../bench/report.ts'

const PROFILE = { name: 'office', cpuSlowdown: 4, latencyMs: 28, bitsPerSecond: 5_000_000 }

function run(titleMs: number, preflights = 0): Measure {
  return { bytes: 1500, requests: 2, preflights, firstPaintMs: 100, titleMs, longTasksMs: 0, layoutShift: 0 }
}

test('one outlier doesn’t move a median', () => {
  const table = report(PROFILE, [{ name: 'us', runs: [run(400), run(9000), run(410)] }])
  expect(table).toContain('| us | 1.5 kB | 2 | 0 | 100 ms | 410 ms | 0 ms | 0.000 |')
})

test('the first contestant is compared with each other one, and a division by 0 is left out', () => {
  const table = report(PROFILE, [
    { name: 'us', runs: [run(400)] },
    { name: 'plain', runs: [run(800, 2)] },
  ])
  expect(table).toContain('| *us : plain* | 1.00 × | 1.00 × | 0.00 × | 1.00 × | 0.50 × | – | – |')
})
