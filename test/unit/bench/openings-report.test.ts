import { expect, test } from 'vitest'
import type { Measure } from '../../../bench/opening/open-tab.ts'
import { report } from '../../../bench/opening/report.ts'

const PROFILE = { name: 'office', cpuSlowdown: 4, latencyMs: 28, bitsPerSecond: 5_000_000 }

function run(titleMs: number, changes: Partial<Measure> = {}): Measure {
  return {
    bytes: 1500,
    bytesBefore: 1000,
    requests: 2,
    requestsBefore: 2,
    preflights: 0,
    firstPaintMs: 100,
    titleMs,
    messageMs: titleMs,
    hydratedMs: Number.NaN,
    processorMs: 30,
    longTasksMs: 0,
    layoutShift: 0,
    ...changes,
  }
}

/** The cells of a table's row. */
function row(table: string, title: string): string[] {
  const line = table.split('\n').find((text) => text.startsWith(`| ${title} `)) ?? ''
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim().replaceAll(/ +/g, ' '))
}

test('one outlier doesn’t move a median', () => {
  const results = [{ name: 'by hand', runs: [run(400), run(9000), run(410)] }]
  expect(row(report(PROFILE, 'cold', results, 'by hand'), 'title visible')).toEqual(['410 ms'])
})

test('each contestant is compared with the baseline, and a division by 0 is left out', () => {
  const results = [
    { name: 'ours', runs: [run(440, { longTasksMs: 60 })] },
    { name: 'by hand', runs: [run(400)] },
    { name: 'plain', runs: [run(800)] },
  ]
  const table = report(PROFILE, 'again', results, 'by hand')
  expect(row(table, 'title visible')).toEqual(['440 ms 1.10 ×', '400 ms', '800 ms 2.00 ×'])
  expect(row(table, 'long tasks')).toEqual(['60 ms', '0 ms', '0 ms'])
})

test('a contestant that doesn’t tell when it is hydrated has a dash', () => {
  const results = [
    { name: 'ours', runs: [run(400, { hydratedMs: 900 })] },
    { name: 'by hand', runs: [run(400)] },
  ]
  expect(row(report(PROFILE, 'cold', results, 'by hand'), 'hydrated')).toEqual(['900 ms', '–'])
})

test('a table of five contestants fits into 120 columns', () => {
  const large = run(12_345, { bytes: 345_678, bytesBefore: 345_678, longTasksMs: 10_000 })
  const names = ['drawn by the host', 'asked ahead', 'neither', 'plain (b)']
  const results = [
    ...names.map((name) => ({ name, runs: [large] })),
    { name: 'by hand (a)', runs: [run(450)] },
  ]
  const lines = report(PROFILE, 'again', results, 'by hand (a)').split('\n')
  expect(lines.filter((line) => line.length > 120)).toEqual([])
})
