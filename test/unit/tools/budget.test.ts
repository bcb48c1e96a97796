import { expect, test } from 'vitest'
import { overBudget } from '../../../tools/budget/budget.ts'
import { firstScreenFiles } from '../../../tools/structure/first-screen.ts'
import type { ReportedChunk } from '../../../tools/structure/report-chunks.ts'

const BUDGET = { 'index.html': 6_000, 'react.js': 58_000, 'chat-view.js': 30_000 }

function chunk(name: string, imports: string[] = [], styles: string[] = []): ReportedChunk {
  return { file: `assets/${name}-1.js`, name, isEntry: false, modules: [], imports, styles }
}

test('a build may exceed the budget by 1 kB', () => {
  expect(overBudget(BUDGET, { ...BUDGET, 'react.js': 59_000 })).toEqual([])
})

test('a build that exceeds it by more is reported with all that grew, the largest growth first', () => {
  const now = { 'index.html': 6_100, 'react.js': 57_900, 'chat-view.js': 30_000, 'sdk.js': 22_000 }
  expect(overBudget(BUDGET, now)).toEqual([
    '116000 bytes before the app takes over, 22000 over the budget of 94000:',
    'sdk.js: 0 → 22000 (+22000)',
    'index.html: 6000 → 6100 (+100)',
  ])
})

test('a page that exceeds it by more is reported, whatever the scripts save', () => {
  const now = { ...BUDGET, 'index.html': 7_001, 'react.js': 50_000 }
  expect(overBudget(BUDGET, now)).toEqual([
    '7001 bytes before the title, 1001 over the budget of 6000:',
    'index.html: 6000 → 7001 (+1001)',
  ])
})

test('what one chunk saves, another may spend', () => {
  expect(overBudget(BUDGET, { ...BUDGET, 'react.js': 50_000, 'chat-view.js': 38_000 })).toEqual([])
})

test('the files of the first screen are the page, and chunks with their static imports and styles', () => {
  const report = [
    chunk('chat-view', ['assets/react-1.js'], ['assets/chat-view-2.css']),
    chunk('react', ['assets/runtime-1.js']),
    chunk('runtime'),
    chunk('sdk'),
  ]
  expect(firstScreenFiles(report, ['chat-view', 'react'])).toEqual([
    { name: 'index.html', file: 'index.html' },
    { name: 'chat-view.js', file: 'assets/chat-view-1.js' },
    { name: 'chat-view.css', file: 'assets/chat-view-2.css' },
    { name: 'react.js', file: 'assets/react-1.js' },
    { name: 'runtime.js', file: 'assets/runtime-1.js' },
  ])
})

test('a chunk that the build no longer has is not left out silently', () => {
  expect(() => firstScreenFiles([chunk('react')], ['react', 'chat-view'])).toThrow('no chunk chat-view')
})
