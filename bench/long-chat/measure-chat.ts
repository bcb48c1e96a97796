import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Frame, Page } from '@playwright/test'
import type { Host } from '../../host/create-host.ts'
import { median, quantile } from '../median.ts'
import { createPortal } from '../server/portal.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { startSlowServer } from '../server/slow-server.ts'
import { recordedMarks, recordMarks, threadTimesBetween } from '../thread-time.ts'
import { type GeneratedChat, generatedChat } from './generated-chat.ts'
import { measureMainThread } from './measure-main-thread.ts'

/** Number of messages of a chat, and the length of each in characters. */
export interface Size {
  messages: number
  characters: number
}

/** Cost of reading a chat. */
export interface Reading extends Record<string, number> {
  /** DOM elements of the app's page with every message loaded. */
  elements: number
  /** Longest frame while scrolling through all messages, in milliseconds. */
  scrollFrameMs: number
  scrollLongTasksMs: number
  /** Main thread's processor time of a frame while scrolling, without slowdown, in milliseconds. */
  frameProcessorMs: number
  /** The same of the slowest frames, one in a hundred: the very slowest is of other load, too. */
  slowFrameProcessorMs: number
  /** Longest frame while a bot writes each second, in milliseconds. */
  botFrameMs: number
  botLongTasksMs: number
}

/** CPU slowdown factor, as in the profiles. */
const CPU_SLOWDOWN = 4
const SCROLL_MS = 5_000
const PIXELS_A_FRAME = 400
/** Duration in milliseconds, long enough for two polls: the first comes after five seconds. */
const BOT_MS = 12_000
const POST_EVERY_MS = 1_000
/** Time limit for loading all messages, in milliseconds. */
const ALL_WITHIN_MS = 60_000
const FRAME_MARK = 'bench:frame'
/** Share of the frames that are no slower than a slow one. */
const SLOW_FRAME = 0.99
/** Selector of the scrollable message list. */
const REGION = 'section[tabindex="0"]:has(> ol)'

/** Opens a chat, loads it up to its first message, scrolls through it, and lets a bot write. */
export async function measureChat(
  browser: Browser,
  certificate: SelfSigned,
  hostOf: (portalOrigin: string) => Host,
  { messages, characters }: Size,
): Promise<Reading> {
  const chat = generatedChat(messages, characters)
  const portal = await startSlowServer(certificate, createPortal(chat.answers), () => 0)
  const app = await startSlowServer(certificate, hostOf(portal.origin).fetch, () => 0)
  const context = await browser.newContext({ viewport: { width: 800, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(portal.origin)
    await page.evaluate(`openApp(${JSON.stringify(`${app.origin}/`)})`)
    await page.frameLocator('iframe').locator(REGION).waitFor()
    const frame = page.frames()[1]
    if (frame === undefined) throw new Error('The portal page has no frame')
    await readAll(page, frame, chat)
    const session = await context.newCDPSession(page)
    const scroll = () =>
      frame.evaluate(measureMainThread, [REGION, SCROLL_MS, PIXELS_A_FRAME, FRAME_MARK] as const)
    await recordMarks(session)
    await scroll()
    const frames = threadTimesBetween(await recordedMarks(session), FRAME_MARK)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })

    const scrolling = await scroll()
    await frame.locator(REGION).evaluate((region) => {
      region.scrollTop = region.scrollHeight
    })
    const bot = setInterval(() => chat.post(), POST_EVERY_MS)
    const writing = await frame.evaluate(measureMainThread, [REGION, BOT_MS, 0, FRAME_MARK] as const)
    clearInterval(bot)
    return {
      elements: await frame.evaluate(() => document.querySelectorAll('*').length),
      scrollFrameMs: scrolling.longestFrameMs,
      scrollLongTasksMs: scrolling.longTasksMs,
      frameProcessorMs: median(frames),
      slowFrameProcessorMs: quantile(frames, SLOW_FRAME),
      botFrameMs: writing.longestFrameMs,
      botLongTasksMs: writing.longTasksMs,
    }
  } finally {
    await context.close()
    await app.close()
    await portal.close()
  }
}

/** Scrolls up until the first message has been requested. */
async function readAll(page: Page, frame: Frame, chat: GeneratedChat): Promise<void> {
  const deadline = Date.now() + ALL_WITHIN_MS
  await frame.locator(REGION).hover()
  while (!chat.isAllAsked()) {
    if (Date.now() > deadline) throw new Error('The first message never came')
    await page.mouse.wheel(0, -2_000)
    await sleep(50)
  }
}
