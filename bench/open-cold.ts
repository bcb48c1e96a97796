import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, CDPSession, Frame, Page } from '@playwright/test'
import { CHAT_TITLE } from './portal.ts'
import { type FrameTimes, probe } from './probe.ts'
import type { Profile } from './profiles.ts'
import type { SlowServer } from './slow-server.ts'

/** One opening of the deal tab. Times in milliseconds from the moment the portal's page submits its form. */
export interface Measure {
  bytes: number
  requests: number
  preflights: number
  firstPaintMs: number
  titleMs: number
  longTasksMs: number
  layoutShift: number
}

/** One request of an opening, as seen by the browser; times in milliseconds from the form's submission. */
export interface TracedRequest {
  path: string
  fromMs: number
  toMs: number
  bytes: number
}

/** An opening's measure and its requests. */
export interface Opening {
  measure: Measure
  requests: readonly TracedRequest[]
}

/** Environment of a run. */
export interface Track {
  browser: Browser
  portal: SlowServer
  app: SlowServer
  profile: Profile
}

/** Time limit for the title, in milliseconds; far above the slowest opening ever measured. */
const TITLE_WITHIN_MS = 30_000

/** Pause without network activity that ends a measurement, in milliseconds; requests after the title count too. */
const QUIET_MS = 500
const QUIET_WITHIN_MS = 5_000

/** Opens the tab once with empty caches. */
export async function openCold({ browser, portal, app, profile }: Track): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 800, height: 800 } })
  try {
    const page = await context.newPage()
    const title = watchTitle(page)
    await page.exposeFunction('benchTitleShown', title.resolveShown)
    await page.addInitScript(probe, CHAT_TITLE)
    await page.goto(portal.origin)
    const session = await context.newCDPSession(page)
    const network = watchNetwork(session, (url) => url.startsWith(app.origin) || url.includes('/rest/'))
    await slowDown(session, profile)
    portal.requests.length = 0
    app.requests.length = 0

    const submittedAt = await page.evaluate(`openApp(${JSON.stringify(`${app.origin}/`)})`)
    if (typeof submittedAt !== 'number') throw new Error('The portal page said nothing')
    await title.wait()
    await network.quiet()

    const frame = await frameOf(page)
    const { firstPaintAt, titleAt, longTasksMs, layoutShift } = await frame.evaluate(() => window.benchTimes)
    const rest = portal.requests.filter((line) => line.includes(' /rest/'))
    const measure = {
      bytes: network.requests().reduce((sum, { bytes }) => sum + bytes, 0),
      requests: app.requests.length + rest.length,
      preflights: rest.filter((line) => line.startsWith('OPTIONS ')).length,
      firstPaintMs: since(submittedAt, firstPaintAt),
      titleMs: since(submittedAt, titleAt),
      longTasksMs,
      layoutShift,
    }
    return { measure, requests: network.requests(submittedAt) }
  } finally {
    await context.close()
  }
}

function watchTitle(page: Page) {
  let resolveShown: () => void = () => undefined
  const shown = new Promise<void>((resolve) => {
    resolveShown = resolve
  })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  const tooLate = async () => {
    await sleep(TITLE_WITHIN_MS, undefined, { ref: false })
    throw new Error(`The chat’s title wasn’t shown in ${TITLE_WITHIN_MS} ms. ${errors.join(' ')}`)
  }
  return { resolveShown, wait: () => Promise.race([shown, tooLate()]) }
}

async function slowDown(session: CDPSession, { cpuSlowdown, bitsPerSecond }: Profile): Promise<void> {
  const bytesPerSecond = bitsPerSecond / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
}

/** Records the requests to some addresses, with the bytes on the wire, and waits for the network to be quiet. */
function watchNetwork(session: CDPSession, isCounted: (url: string) => boolean) {
  const open = new Map<string, { path: string; from: number; wallTime: number }>()
  const ended: { path: string; fromEpochMs: number; toEpochMs: number; bytes: number }[] = []
  let lastChange = Date.now()
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp, wallTime }) => {
    if (!isCounted(request.url)) return
    const method = type === 'Preflight' ? 'OPTIONS' : request.method
    open.set(requestId, { path: `${method} ${new URL(request.url).pathname}`, from: timestamp, wallTime })
    lastChange = Date.now()
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = open.get(requestId)
    if (request === undefined) return
    open.delete(requestId)
    lastChange = Date.now()
    const fromEpochMs = request.wallTime * 1000
    const toEpochMs = fromEpochMs + (timestamp - request.from) * 1000
    ended.push({ path: request.path, fromEpochMs, toEpochMs, bytes: encodedDataLength })
  })
  session.on('Network.loadingFailed', ({ requestId }) => {
    open.delete(requestId)
    lastChange = Date.now()
  })
  return {
    requests: (startMs = 0): TracedRequest[] =>
      ended.map(({ path, fromEpochMs, toEpochMs, bytes }) => ({
        path,
        fromMs: fromEpochMs - startMs,
        toMs: toEpochMs - startMs,
        bytes,
      })),
    async quiet() {
      const deadline = Date.now() + QUIET_WITHIN_MS
      while (Date.now() < deadline && (open.size > 0 || Date.now() - lastChange < QUIET_MS)) await sleep(50)
    },
  }
}

/** The app's frame. Throws unless it shares the page's process, which CPU and network emulation need. */
async function frameOf(page: Page): Promise<Frame> {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null)
  if (frame === undefined) throw new Error('The portal page has no frame')
  const isApart = await page
    .context()
    .newCDPSession(frame)
    .then(
      () => true,
      () => false,
    )
  if (isApart) throw new Error('The frame runs in a process of its own, where nothing was slowed down')
  return frame
}

function since(start: number, moment: FrameTimes['titleAt']): number {
  if (moment === undefined) throw new Error('The frame never painted')
  return moment - start
}
