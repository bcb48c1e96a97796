import type { Browser } from '@playwright/test'
import { megabytes } from '../page-memory.ts'
import { loadBuiltApp } from '../server/built-app.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { type Column, milliseconds, table } from '../table.ts'
import { type InboxBench, measureFirstRow, measureScrolling, type Scrolling } from './measure-inbox.ts'

/** Options of the measurement. */
export interface Inboxes {
  browser: Browser
  certificate: SelfSigned
  runs: number
}

interface FirstRow extends Record<string, number> {
  firstRowMs: number
}

/** Numbers of deals; the large portal is compared with the small one. */
const SMALL = 50
const LARGE = 5_000

const OPENING: readonly Column<FirstRow>[] = [
  { key: 'firstRowMs', title: 'first useful row', write: milliseconds },
]

const SCROLLING: readonly Column<Scrolling>[] = [
  { key: 'longestFrameMs', title: 'longest frame in 20 s', write: milliseconds },
  { key: 'longTasksMs', title: 'long tasks', write: milliseconds },
  { key: 'pages', title: 'pages', write: String },
  { key: 'earlyHeapBytes', title: 'heap after 10', write: megabytes },
  { key: 'heapBytes', title: 'after all', write: megabytes },
  { key: 'lastHeapBytes', title: 'after scrolling', write: megabytes },
  { key: 'nodes', title: 'DOM nodes', write: String },
  { key: 'lastNodes', title: 'after scrolling', write: String },
]

/** Measures the inbox of a large portal against that of a small one; gives two Markdown tables. */
export async function inboxes({ browser, certificate, runs }: Inboxes): Promise<string> {
  const hostOf = await loadBuiltApp()
  const bench: InboxBench = { browser, certificate, hostOf }
  const openings = [SMALL, LARGE].map((count) => ({ count, name: `${count} deals`, runs: [] as FirstRow[] }))
  const scrolling = { name: `${LARGE} deals`, runs: [] as Scrolling[] }
  for (let run = 0; run < runs; run++) {
    for (const opening of openings) {
      opening.runs.push({ firstRowMs: await measureFirstRow(bench, opening.count) })
    }
    scrolling.runs.push(await measureScrolling(bench, LARGE))
  }
  return [
    `**opening the inbox** (office; median of ${runs})\n\n${table(OPENING, openings, [[1, 0]])}`,
    `**scrolling through the inbox** (processor 4 × slower; median of ${runs})\n\n${table(SCROLLING, [scrolling], [])}`,
  ].join('\n')
}
