import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Frame, Page } from '@playwright/test'
import type { Host } from '../../host/create-host.ts'
import { median, quantile } from '../median.ts'
import { createPortal } from '../server/portal.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { startSlowServer } from '../server/slow-server.ts'
import { frameOf } from '../slow-frame.ts'
import { recordedMarks, recordMarks, threadTimesBetween } from '../thread-time.ts'
import { type GeneratedChat, generatedChat } from './generated-chat.ts'
import { type MainThreadWork, measureMainThread } from './measure-main-thread.ts'

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
  /** Longest frame while the user types a reply, in milliseconds. */
  typingFrameMs: number
  typingLongTasksMs: number
  /** Main thread's processor time of the slowest frame while typing, without slowdown, in milliseconds. */
  typingProcessorMs: number
  /** Longest frame while a bot writes each second, in milliseconds. */
  botFrameMs: number
  botLongTasksMs: number
}

/** CPU slowdown factor, as in the profiles. */
const CPU_SLOWDOWN = 4
const SCROLL_MS = 5_000
const PIXELS_A_FRAME = 400
/** Text of a reply, in several lines of the box, and the pause between two of its keys: ten in a second. */
const TYPED = 'The goods are on their way: the lorry left on Monday, and is due on Thursday at noon. '.repeat(
  2,
)
const KEY_EVERY_MS = 100
/** Duration in milliseconds, long enough for two polls: the first comes after five seconds. */
const BOT_MS = 12_000
const POST_EVERY_MS = 1_000
/** Time limit for loading all messages, in milliseconds. */
const ALL_WITHIN_MS = 60_000
const FRAME_MARK = 'bench:frame'
/** Share of the frames that are no slower than a slow one. */
const SLOW_FRAME = 0.99
/** Selector of the scrollable message list. */
const REGION = 'section[tabindex="-1"]:has(> ol)'
const REPLY = 'form textarea'

/** Opens a chat, loads it up to its first message, scrolls through it, types a reply, and lets a bot write. */
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
    const frame = await frameOf(page)
    await readAll(page, frame, chat)
    const session = await context.newCDPSession(page)
    const scroll = () =>
      frame.evaluate(measureMainThread, [REGION, SCROLL_MS, PIXELS_A_FRAME, FRAME_MARK] as const)
    const typeAtEnd = () => typeReply(page, frame)
    const frames = await threadTimes(session, scroll)
    const typingFrames = await threadTimes(session, typeAtEnd)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })

    const scrolling = await scroll()
    const typing = await typeAtEnd()
    const bot = setInterval(() => chat.post(), POST_EVERY_MS)
    const writing = await frame.evaluate(measureMainThread, [REGION, BOT_MS, 0, FRAME_MARK] as const)
    clearInterval(bot)
    return {
      elements: await frame.evaluate(() => document.querySelectorAll('*').length),
      scrollFrameMs: scrolling.longestFrameMs,
      scrollLongTasksMs: scrolling.longTasksMs,
      frameProcessorMs: median(frames),
      slowFrameProcessorMs: quantile(frames, SLOW_FRAME),
      typingFrameMs: typing.longestFrameMs,
      typingLongTasksMs: typing.longTasksMs,
      typingProcessorMs: Math.max(...typingFrames),
      botFrameMs: writing.longestFrameMs,
      botLongTasksMs: writing.longTasksMs,
    }
  } finally {
    await context.close()
    await app.close()
    await portal.close()
  }
}

/** Processor times of the frames of a measurement. */
async function threadTimes(session: CDPSession, measure: () => Promise<unknown>): Promise<readonly number[]> {
  await recordMarks(session)
  await measure()
  return threadTimesBetween(await recordedMarks(session), FRAME_MARK)
}

/** Types a reply by real keys at the chat's end, and empties the box. */
async function typeReply(page: Page, frame: Frame): Promise<MainThreadWork> {
  const box = frame.locator(REPLY)
  await frame.locator(REGION).evaluate((region) => {
    region.scrollTop = region.scrollHeight
  })
  await box.focus()
  const forMs = TYPED.length * KEY_EVERY_MS
  const measured = frame.evaluate(measureMainThread, [REGION, forMs, 0, FRAME_MARK] as const)
  for (const character of TYPED) {
    await Promise.all([page.keyboard.press(character), sleep(KEY_EVERY_MS)])
  }
  const work = await measured
  if ((await box.inputValue()) !== TYPED) throw new Error('The reply was not typed')
  await box.fill('')
  return work
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
