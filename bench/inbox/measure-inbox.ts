import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContext, Frame, Page } from '@playwright/test'
import type { Host } from '../../host/create-host.ts'
import { measureMainThread } from '../long-chat/measure-main-thread.ts'
import { PROFILES, REST_MS } from '../opening/profiles.ts'
import { pageMemory } from '../page-memory.ts'
import { createPortal } from '../server/portal.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { startSlowServer } from '../server/slow-server.ts'
import { frameOf, slowDown } from '../slow-frame.ts'
import { compressed } from './compressed.ts'
import { generatedDeals } from './generated-deals.ts'

/** Environment of a measurement. */
export interface InboxBench {
  browser: Browser
  certificate: SelfSigned
  hostOf: (portalOrigin: string) => Host
}

/** Cost of going through a list of all deals. */
export interface Scrolling extends Record<string, number> {
  /** Longest frame while scrolling through all rows, with the processor slowed down, in milliseconds. */
  longestFrameMs: number
  longTasksMs: number
  /** JavaScript's heap in bytes after ten pages, after all, and after scrolling through all of them. */
  earlyHeapBytes: number
  heapBytes: number
  lastHeapBytes: number
  /** DOM nodes after all pages, and after the scrolling. */
  nodes: number
  lastNodes: number
  pages: number
}

const ROW = '[data-row]'
const REGION = 'section:has([data-row])'
const ALL_DEALS = '#/inbox?group=all&scope=all'
const EARLY_PAGES = 10
const CPU_SLOWDOWN = 4
const SCROLL_MS = 20_000
const PIXELS_A_FRAME = 400
const FRAME_MARK = 'bench:frame'
/** Time limits, far above the slowest run ever measured, in milliseconds. */
const ROW_WITHIN_MS = 30_000
const ALL_WITHIN_MS = 180_000

/** Opens the inbox of a portal with `count` deals; gives milliseconds from the form's submission to the first useful row. */
export async function measureFirstRow(bench: InboxBench, count: number): Promise<number> {
  const office = PROFILES.find(({ name }) => name === 'office')
  if (office === undefined) throw new Error('There is no office profile')
  const waitMs = (request: Request) =>
    office.latencyMs +
    (request.method === 'POST' && new URL(request.url).pathname.startsWith('/rest/') ? REST_MS : 0)
  return await withInbox(bench, { count, waitMs }, async ({ context, page, open }) => {
    const session = await context.newCDPSession(page)
    await slowDown(session, office)
    const submittedAt = await open()
    await page.frameLocator('iframe').locator('html[lang]').waitFor()
    const frame = await frameOf(page)
    return (await frame.evaluate(firstRowAt, [ROW, ROW_WITHIN_MS] as const)) - submittedAt
  })
}

/** Loads all pages of a portal with `count` deals, and scrolls through all rows. */
export async function measureScrolling(bench: InboxBench, count: number): Promise<Scrolling> {
  return await withInbox(bench, { count, waitMs: () => 0 }, async ({ context, page, open, deals }) => {
    await open()
    await page.frameLocator('iframe').locator(ROW).first().waitFor()
    const frame = await frameOf(page)
    await frame.evaluate((hash) => {
      location.hash = hash
    }, ALL_DEALS)
    await loadUntil(frame, () => deals.pages() >= EARLY_PAGES || deals.isAllGiven())
    const early = await pageMemory(context, page)
    await loadUntil(frame, deals.isAllGiven)
    const all = await pageMemory(context, page)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await frame.locator(REGION).evaluate((region) => {
      region.scrollTop = 0
    })
    const work = await frame.evaluate(measureMainThread, [
      REGION,
      SCROLL_MS,
      PIXELS_A_FRAME,
      FRAME_MARK,
    ] as const)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const last = await pageMemory(context, page)
    return {
      ...work,
      earlyHeapBytes: early.heapBytes,
      heapBytes: all.heapBytes,
      lastHeapBytes: last.heapBytes,
      nodes: all.nodes,
      lastNodes: last.nodes,
      pages: deals.pages(),
    }
  })
}

interface OpenedInbox {
  context: BrowserContext
  page: Page
  deals: ReturnType<typeof generatedDeals>
  /** Opens the app from the left menu; gives the time of the form's submission in milliseconds since the epoch. */
  open: () => Promise<number>
}

async function withInbox<T>(
  { browser, certificate, hostOf }: InboxBench,
  { count, waitMs }: { count: number; waitMs: (request: Request) => number },
  measure: (opened: OpenedInbox) => Promise<T>,
): Promise<T> {
  const deals = generatedDeals(count)
  const portal = await startSlowServer(certificate, compressed(createPortal(deals.answers)), waitMs)
  const app = await startSlowServer(certificate, hostOf(portal.origin).fetch, waitMs)
  const context = await browser.newContext({ viewport: { width: 880, height: 800 } })
  try {
    const page = await context.newPage()
    await page.goto(portal.origin)
    const open = async () => {
      const at = await page.evaluate(`openApp(${JSON.stringify(`${app.origin}/`)}, undefined, 'DEFAULT')`)
      if (typeof at !== 'number') throw new Error('The portal page said nothing')
      return at
    }
    return await measure({ context, page, deals, open })
  } finally {
    await context.close()
    await app.close()
    await portal.close()
  }
}

/** Runs in the frame. Time in milliseconds since the epoch at which a row with its deal's amount was painted. */
async function firstRowAt([row, withinMs]: readonly [selector: string, withinMs: number]): Promise<number> {
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const deadline = performance.now() + withinMs
  while (!document.querySelector(row)?.textContent?.includes('€')) {
    if (performance.now() > deadline) throw new Error('No row came')
    await nextFrame()
  }
  await nextFrame()
  return performance.timeOrigin + performance.now()
}

/** Scrolls to the list's end again and again, until enough has come. A step may bring no row: then only another scroll asks. */
async function loadUntil(frame: Frame, isEnough: () => boolean): Promise<void> {
  const deadline = Date.now() + ALL_WITHIN_MS
  while (!isEnough()) {
    if (Date.now() > deadline) throw new Error('The last page never came')
    await frame.locator(REGION).evaluate((region) => {
      region.scrollTop -= 2 * region.clientHeight
    })
    await sleep(20)
    await frame.locator(REGION).evaluate((region) => {
      region.scrollTop = region.scrollHeight
    })
    await sleep(20)
  }
}
