import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Frame, Page } from '@playwright/test'
import { CHAT_TITLE, LAST_MESSAGE } from '../server/portal.ts'
import { frameOf, slowDown } from '../slow-frame.ts'
import { recordedMarks, recordMarks, threadTimeBetween } from '../thread-time.ts'
import { type FrameTimes, MARKS, probe } from './probe.ts'
import type { Profile } from './profiles.ts'
import { type TracedRequest, trafficUntil, watchNetwork } from './watch-network.ts'

/** One opening of the deal tab. Times in milliseconds from the moment the portal's page submits its form. */
export interface Measure {
  /** On the wire, all and until the title is visible. */
  bytes: number
  bytesBefore: number
  requests: number
  requestsBefore: number
  preflights: number
  firstPaintMs: number
  /** Painted, and the frame has fired `load`: a portal shows it only then. */
  titleMs: number
  /** As the title. */
  messageMs: number
  /** React has taken over; not a number for a contestant without a mark. */
  hydratedMs: number
  /** Processor time of the main thread until the title is visible. */
  processorMs: number
  longTasksMs: number
  layoutShift: number
}

/** An opening's measure and its requests, with times from the form's submission. */
export interface Opening {
  measure: Measure
  requests: readonly TracedRequest[]
}

/** Environment of an opening. */
export interface Track {
  context: BrowserContext
  portalOrigin: string
  appOrigin: string
  profile: Profile
  /** Mark by which the app tells that React has taken over; null: it has none. */
  hydratedMark: string | null
}

/** Time limit for all that is waited for, in milliseconds; far above the slowest opening ever measured. */
const READY_WITHIN_MS = 30_000

/** Opens the tab once, with the context's caches, in a window of its own. */
export async function openTab(track: Track): Promise<Opening> {
  const { context, portalOrigin, appOrigin, profile, hydratedMark } = track
  const page = await context.newPage()
  try {
    const watch = await watchFrame(page)
    await page.goto(portalOrigin)
    const session = await context.newCDPSession(page)
    const network = await watchNetwork(
      session,
      (url) => url.startsWith(appOrigin) || url.startsWith(`${portalOrigin}/rest/`),
    )
    await slowDown(session, profile)
    await recordMarks(session)

    const submittedAt = await page.evaluate(`openApp(${JSON.stringify(`${appOrigin}/`)})`)
    if (typeof submittedAt !== 'number') throw new Error('The portal page said nothing')
    await watch.ready()
    await network.quiet()

    const frame = await frameOf(page)
    const times = await frame.evaluate(() => window.benchTimes)
    const hydratedAt = hydratedMark === null ? Number.NaN : await timeOfMark(frame, hydratedMark)
    const events = await recordedMarks(session)
    const shownAt = (paintedAt: number | undefined) =>
      Math.max(paintedAt ?? Number.NaN, times.loadAt ?? Number.NaN)
    const titleAt = shownAt(times.titleAt)
    const requests = network.requests()
    const [all, before] = [trafficUntil(requests), trafficUntil(requests, titleAt)]
    return {
      measure: {
        bytes: all.bytes,
        bytesBefore: before.bytes,
        requests: all.requests,
        requestsBefore: before.requests,
        preflights: requests.filter(({ method }) => method === 'OPTIONS').length,
        firstPaintMs: since(submittedAt, times.firstPaintAt),
        titleMs: titleAt - submittedAt,
        messageMs: shownAt(times.messageAt) - submittedAt,
        // React has the title only once there is one.
        hydratedMs: Math.max(hydratedAt, titleAt) - submittedAt,
        processorMs: threadTimeBetween(events, MARKS.submitted, MARKS.title),
        longTasksMs: times.longTasksMs,
        layoutShift: times.layoutShift,
      },
      requests: requests.map((request) => fromStart(request, submittedAt)),
    }
  } finally {
    await page.close()
  }
}

/** Puts the probe into the page's frames; `ready` waits until title and last message are shown, after `load`. */
async function watchFrame(page: Page): Promise<{ ready: () => Promise<void> }> {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  let ready: () => void = () => undefined
  const isReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  await page.exposeBinding('benchTold', async (_, missing: number) => {
    if (missing === 0) ready()
  })
  await page.addInitScript(probe, [{ title: CHAT_TITLE, message: LAST_MESSAGE }, MARKS.title] as const)
  const tooLate = async () => {
    await sleep(READY_WITHIN_MS, undefined, { ref: false })
    throw new Error(`Title and last message weren’t shown in ${READY_WITHIN_MS} ms. ${errors.join(' ')}`)
  }
  return { ready: () => Promise.race([isReady, tooLate()]) }
}

/** Time of a mark of the frame, in milliseconds since the epoch. Rejects where the app never makes it. */
async function timeOfMark(frame: Frame, name: string): Promise<number> {
  return frame.evaluate(
    ([mark, withinMs]) =>
      new Promise<number>((resolve, reject) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName(mark)
          if (entry !== undefined) resolve(performance.timeOrigin + entry.startTime)
        }).observe({ type: 'mark', buffered: true })
        setTimeout(() => reject(new Error(`The app never made the mark ${mark}`)), withinMs)
      }),
    [name, READY_WITHIN_MS] as const,
  )
}

function since(start: number, moment: FrameTimes['titleAt']): number {
  if (moment === undefined) throw new Error('The frame never painted')
  return moment - start
}

function fromStart({ sentAt, endedAt, arrived, ...request }: TracedRequest, start: number): TracedRequest {
  return {
    ...request,
    sentAt: sentAt - start,
    ...(endedAt === undefined ? {} : { endedAt: endedAt - start }),
    arrived: arrived.map(({ at, length }) => ({ at: at - start, length })),
  }
}
