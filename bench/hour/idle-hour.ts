import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { megabytes, pageMemory } from '../page-memory.ts'
import { loadBuiltApp } from '../server/built-app.ts'
import { createPortal, LAST_MESSAGE } from '../server/portal.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { startSlowServer } from '../server/slow-server.ts'
import { type Column, table } from '../table.ts'
import { manyDeals } from './many-deals.ts'

/** Options of the measurement. */
export interface IdleHour {
  browser: Browser
  certificate: SelfSigned
  /** True: an hour of real time, for all numbers of windows side by side; else of the pages' clocks alone. */
  isReal: boolean
}

/** State of all windows together at a mark of the clock. */
interface Mark extends Record<string, number> {
  /** Requests to the portal and to us since the windows were opened. */
  requests: number
  /** JavaScript's heap after a garbage collection, in bytes. */
  heapBytes: number
  /** DOM nodes, the portal's page and what was removed but not collected included. */
  nodes: number
}

/** Numbers of visible windows of one person, each with another deal. */
const WINDOWS = [1, 2, 10]
const FIRST_DEAL = 1742
const MINUTE_MS = 60_000
const MARK_EVERY_MINUTES = 10
const MARKS = 6
/** Step of the clock, well below a request's limit: answers come between two steps. */
const STEP_MS = 5_000
/** Pause without a request that ends the wait for answers, in real milliseconds. */
const QUIET_MS = 15
const OPENED_WITHIN_MS = 30_000

const COLUMNS: readonly Column<Mark>[] = [
  { key: 'requests', title: 'requests', write: String },
  { key: 'heapBytes', title: 'JS heap', write: megabytes },
  { key: 'nodes', title: 'DOM nodes', write: String },
]

/** Leaves visible tabs alone for an hour; gives a Markdown table for each number of windows. */
export async function idleHour(options: IdleHour): Promise<string> {
  const hours: Mark[][] = []
  if (options.isReal) hours.push(...(await Promise.all(WINDOWS.map((windows) => hourOf(windows, options)))))
  else for (const windows of WINDOWS) hours.push(await hourOf(windows, options))
  return hours.map((marks, place) => tableOf(marks, WINDOWS[place] ?? Number.NaN)).join('\n')
}

function tableOf(marks: readonly Mark[], windows: number): string {
  const results = marks.map((mark, place) => ({
    name: place === 0 ? 'opened' : `${place * MARK_EVERY_MINUTES} min`,
    runs: [mark],
  }))
  const noun = windows === 1 ? 'visible window' : 'visible windows, different deals, one person'
  return `**an idle hour of ${windows} ${noun}**\n\n${table(COLUMNS, results, [[MARKS, 1]])}`
}

async function hourOf(windows: number, { browser, certificate, isReal }: IdleHour): Promise<Mark[]> {
  let [asked, underWay, lastAt] = [0, 0, Date.now()]
  const counted =
    (handler: (request: Request) => Promise<Response>) =>
    async (request: Request): Promise<Response> => {
      underWay += 1
      if (request.method !== 'OPTIONS' && new URL(request.url).pathname !== '/favicon.svg') asked += 1
      try {
        return await handler(request)
      } finally {
        underWay -= 1
        lastAt = Date.now()
      }
    }
  const quiet = async () => {
    while (underWay > 0 || Date.now() - lastAt < QUIET_MS) await sleep(QUIET_MS / 3)
  }
  const hostOf = await loadBuiltApp()
  const portal = await startSlowServer(certificate, counted(createPortal(manyDeals)), () => 0)
  const host = hostOf(portal.origin)
  const app = await startSlowServer(
    certificate,
    counted(async (request) => host.fetch(request)),
    () => 0,
  )
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } })
  try {
    if (!isReal) await context.clock.install()
    const pages: Page[] = []
    for (let place = 0; place < windows; place++) {
      const page = await context.newPage()
      await page.goto(portal.origin)
      await page.evaluate(`openApp(${JSON.stringify(`${app.origin}/`)}, '${FIRST_DEAL + place}')`)
      const message = page.frameLocator('iframe').getByText(LAST_MESSAGE).first()
      await message.waitFor({ timeout: OPENED_WITHIN_MS })
      pages.push(page)
    }
    await quiet()
    if (!isReal) await context.clock.pauseAt(Date.now() + STEP_MS)
    const marks = [await markOf(context, pages, asked)]
    for (let mark = 0; mark < MARKS; mark++) {
      await passTime(context, MARK_EVERY_MINUTES * MINUTE_MS, { isReal, quiet })
      marks.push(await markOf(context, pages, asked))
    }
    return marks
  } finally {
    await context.close()
    await app.close()
    await portal.close()
  }
}

async function passTime(
  context: BrowserContext,
  forMs: number,
  { isReal, quiet }: Pick<IdleHour, 'isReal'> & { quiet: () => Promise<void> },
): Promise<void> {
  if (isReal) return sleep(forMs)
  for (let passed = 0; passed < forMs; passed += STEP_MS) {
    await context.clock.runFor(STEP_MS)
    await quiet()
  }
}

async function markOf(context: BrowserContext, pages: readonly Page[], requests: number): Promise<Mark> {
  const mark: Mark = { requests, heapBytes: 0, nodes: 0 }
  for (const page of pages) {
    const { heapBytes, nodes } = await pageMemory(context, page)
    mark.heapBytes += heapBytes
    mark.nodes += nodes
  }
  return mark
}
