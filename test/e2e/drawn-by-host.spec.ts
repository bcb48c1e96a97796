import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FrameLocator, Page, Request } from '@playwright/test'
import { splitPage } from '../../host/draw/drawn-page.ts'
import { freePorts } from '../../tools/free-ports.ts'
import { startProduction } from '../../tools/start-production.ts'
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts'
import { test as base, type DealTab, expect, takenOver } from './fixtures.ts'
import { holdRequests } from './hold-requests.ts'
import { shiftsOf, twoFrames, WIDTHS, watchShifts } from './layout-shifts.ts'
import { readRunData } from './run-data.ts'

const DEAL = /Warehouse lighting/
/** A chat of Anna's without messages, that of the scenario `quiet`. */
const QUIET_CHAT = 1535
/** The end mark of a drawn page; its ID alone is in the page's script as well. */
const DRAWN = '<template id="drawn-end">'
/** Least height of a line, in pixels. */
const LINE_PX = 10
/** Least time between two drawings for a portal, in milliseconds. */
const DRAWN_EVERY_MS = 1_000
/** Time for a portal's answer in time, on a busy machine: the host gives up after 600 ms, which a page stands. */
const DRAWN_WITHIN_MS = 60_000

/** The app from a host that draws for the portals of the run. */
const test = base.extend<object, { cuttingProxy: CuttingProxy; drawingHost: string }>({
  cuttingProxy: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const [port = 0] = await freePorts(1)
      const portals = (readRunData()?.portalPorts ?? []).map((one) => `http://127.0.0.1:${one}`).join(',')
      const host = await startProduction({
        PORT: String(port),
        PORTAL_ORIGINS: portals,
        DRAW_FOR_PORTALS: portals,
      })
      const proxy = await startCuttingProxy(`http://127.0.0.1:${port}/`)
      await use(proxy)
      await proxy.close()
      await host.stop()
    },
    { scope: 'worker' },
  ],
  drawingHost: [async ({ cuttingProxy }, use) => use(cuttingProxy.url), { scope: 'worker' }],
  run: async ({ run, drawingHost }, use) => use({ ...run, appUrl: drawingHost }),
})

// One worker, because each would start a host again.
test.describe.configure({ mode: 'default' })

const heading = (app: FrameLocator) => app.getByRole('heading', { level: 1, name: DEAL })
const isOpening = (request: Request, appUrl: string) =>
  request.method() === 'POST' && request.url().startsWith(appUrl)

/** Opens the tab until the host has drawn it, and tells the page that it sent and the token of its form. */
async function openDrawn(page: Page, appUrl: string, open: () => Promise<DealTab>) {
  let opened = { app: page.frameLocator('iframe'), token: '', html: '' }
  await expect(async () => {
    const answer = page.waitForResponse((response) => isOpening(response.request(), appUrl))
    const { app } = await open()
    const response = await answer
    const form = new URLSearchParams(response.request().postData() ?? '')
    opened = { app, token: form.get('AUTH_ID') ?? '', html: await response.text() }
    expect(opened.html).toContain(DRAWN)
  }).toPass({ intervals: [DRAWN_EVERY_MS], timeout: DRAWN_WITHIN_MS })
  return opened
}

// Only a browser parses a page while it arrives, lays it out, and has hashes.
test('what the host has drawn stands before any script; the app takes it over, and nothing moves', async ({
  drawingHost,
  openDealTab,
  sandbox,
  page,
}) => {
  await watchShifts(page)
  const asked: Request[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(`${sandbox.origin}/rest/`)) asked.push(request)
  })
  const { release } = await holdRequests(page, '**/assets/**')
  const { app, token, html } = await openDrawn(page, drawingHost, async () => {
    asked.length = 0
    return openDealTab({ scenario: 'found' })
  })
  await expect(heading(app)).toBeVisible()
  await expect(app.locator('main')).toHaveCount(1)
  await expect(app.locator('#drawn-state')).toHaveCount(0)
  const lastMessage = app.locator('[data-row^="message "]').last()
  await expect(lastMessage).toBeVisible()
  const place = await lastMessage.boundingBox()
  expect(asked).toEqual([])
  const link = app.getByRole('link', { name: 'Open chat' })
  await link.focus()
  const drawn = await heading(app).elementHandle()

  release()
  await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
  await expect(link).toBeFocused()
  expect(await heading(app).evaluate((now, then) => now === then, drawn)).toBe(true)
  await expect(app.getByRole('log')).toBeVisible()
  await app.locator('body').evaluate(twoFrames)
  const placeAfter = await lastMessage.boundingBox()
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs((placeAfter?.[side] ?? 0) - (place?.[side] ?? 0)), side).toBeLessThan(LINE_PX)
  }
  expect(await shiftsOf(app)).toEqual([])
  const lookups = asked.filter((request) => request.postData()?.includes('im.chat.get'))
  expect(lookups).toEqual([])
  expect(token.length).toBeGreaterThan(8)
  const kept = await app
    .locator('html')
    .evaluate((page) =>
      [
        page.outerHTML,
        location.href,
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
      ].join(),
    )
  for (const text of [html, kept]) expect(text).not.toContain(token)
})

/** Widths at which a drawn chat is watched; a shorter one is at 880 px. */
const DRAWN_WIDTHS = WIDTHS.filter((width) => width !== 880)

// The same as in `layout-shift.spec.ts`, for the other way to the title.
test(`nothing moves in what the host has drawn at ${DRAWN_WIDTHS.join(', ')} px`, async ({
  drawingHost,
  openDealTab,
  page,
}) => {
  await watchShifts(page)
  for (const width of DRAWN_WIDTHS) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 })
      const { app } = await openDrawn(page, drawingHost, () => openDealTab({ scenario: 'found' }))
      // In a narrow frame it is folded.
      await expect(app.getByText('Add Olga Renko')).toBeAttached()
      await app.locator('body').evaluate(twoFrames)
      expect(await shiftsOf(app)).toEqual([])
    })
  }
  await test.step('where the browser tells the visible part of the frame late', async () => {
    await page.setViewportSize({ width: 360, height: 900 })
    await page.addInitScript(reportLate)
    const { release } = await holdRequests(page, '**/assets/**')
    const { app } = await openDrawn(page, drawingHost, () => openDealTab({ scenario: 'found' }))
    await expect(app.locator('html:not([data-unmeasured])')).toBeAttached()
    await expect(app.locator('[data-row^="message "]').last()).toBeVisible()
    await app.locator('body').evaluate(twoFrames)
    expect(await shiftsOf(app)).toEqual([])
    release()
  })
})

/** Lets intersections be reported half a second late. Runs in each frame. */
function reportLate(): void {
  const Observer = window.IntersectionObserver
  window.IntersectionObserver = class extends Observer {
    constructor(report: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => setTimeout(() => report(entries, observer), 500), options)
    }
  }
}

// Only a browser styles a page while it arrives: Chromium matches no `:last-child` before its parent has ended.
test('the skeleton is shown until the drawn part arrives, and covered by it then', async ({ browser }) => {
  const html = readFileSync('dist/app/index.html', 'utf8')
  const { before = '', afterDrawn = '' } = splitPage(html) ?? {}
  let sendRest = (): void => undefined
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(before)
    sendRest = () => response.end(`<main class="screen"><h1>Drawn</h1></main></div>${afterDrawn}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // Without scripts: they would take away what nobody vouches for.
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  try {
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' })
    await expect(page.locator('.bone.chat-title')).toBeVisible()
    sendRest()
    const drawn = page.getByRole('heading', { name: 'Drawn' })
    await expect(drawn).toBeVisible()
    const isOnTop = (element: Element) => {
      const { x, y } = element.getBoundingClientRect()
      return document.elementFromPoint(x + 1, y + 1) === element
    }
    expect(await drawn.evaluate(isOnTop)).toBe(true)
    // Nothing of the skeleton shows beside it.
    const covered = page.locator('.bone.chat-picture')
    expect(await covered.evaluate(isOnTop)).toBe(false)
  } finally {
    await context.close()
    server.close()
  }
})

test('nothing moves below messages that don’t fill their place', async ({
  drawingHost,
  openDealTab,
  sandbox,
  page,
}) => {
  for (const text of ['One lamp.', 'Two lamps, and a longer sentence.\nAnd a second line.', 'Three lamps.'])
    sandbox.people.write({ who: 'anna', chat: QUIET_CHAT, text })
  await watchShifts(page)
  await page.setViewportSize({ width: 880, height: 900 })
  const { app } = await openDrawn(page, drawingHost, () => openDealTab({ scenario: 'quiet' }))
  await expect(app.getByRole('textbox', { name: 'Reply' })).toBeVisible()
  await app.locator('body').evaluate(twoFrames)
  expect(await shiftsOf(app)).toEqual([])
})

test('what was drawn for another person is replaced by what the page asks for', async ({
  drawingHost,
  openDealTab,
  sandbox,
  page,
}) => {
  const other = sandbox.openSession({ scenario: 'found', viewer: 'marco' })
  await page.route(
    (url) => url.href.startsWith(drawingHost),
    async (route, request) => {
      if (!isOpening(request, drawingHost)) return route.continue()
      const form = new URLSearchParams(request.postData() ?? '')
      form.set('AUTH_ID', other.token)
      return route.continue({ postData: form.toString() })
    },
  )
  const lookups: Request[] = []
  page.on('request', (request) => {
    if (request.postData()?.includes('im.chat.get')) lookups.push(request)
  })
  const { app } = await openDrawn(page, drawingHost, async () => {
    lookups.length = 0
    return openDealTab({ scenario: 'found' })
  })
  await expect(heading(app)).toBeVisible()
  await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
  await expect(app.locator('main')).toHaveCount(1)
  expect(lookups).toHaveLength(1)
})

/** Collects the pages' own requests for an opening. */
function lookupsOf(page: Page): Request[] {
  const lookups: Request[] = []
  page.on('request', (request) => {
    if (request.postData()?.includes('im.chat.get')) lookups.push(request)
  })
  return lookups
}

/** Expects the deal's screen, whole, once, and without anything of the host's but what React has taken over. */
async function expectChat(app: FrameLocator, name = DEAL): Promise<void> {
  await takenOver(app)
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(app.locator('main')).toHaveCount(1)
  await expect(app.getByRole('log')).toBeVisible()
  await expect(app.locator('#drawn-state, #drawn-end, [data-drawn-by]')).toHaveCount(0)
}

// Only a browser parses what arrived of a broken answer, and fires `load` after it.
test('a page that is cut while it arrives asks by itself, once, and shows the chat', async ({
  cuttingProxy,
  openDealTab,
  page,
  expectTrouble,
}) => {
  expectTrouble(/ERR_INCOMPLETE_CHUNKED_ENCODING/)
  const lookups = lookupsOf(page)
  // More places: `test/component/journeys/cut-stream.test.ts`.
  for (const place of ['aria-busy="true">', 'is ordered for', '"tokenHash":"']) {
    await test.step(`behind ${place}`, async () => {
      cuttingProxy.cutBehind(place)
      const before = cuttingProxy.cuts()
      await expect(async () => {
        lookups.length = 0
        const { app } = await openDealTab({ scenario: 'found' })
        await expectChat(app)
        expect(cuttingProxy.cuts()).toBeGreaterThan(before)
      }).toPass({ intervals: [DRAWN_EVERY_MS], timeout: DRAWN_WITHIN_MS })
      expect(lookups).toHaveLength(1)
    })
  }
  cuttingProxy.cutBehind(null)
})

// Only a browser has a history, which may post a form again, and frames beside each other.
test('back, forward, a reload and a second frame beside it show the chat, each its own', async ({
  context,
  drawingHost,
  openDealTab,
  page,
  sandbox,
}) => {
  /** Opens a chat, and expects its screen, and one lookup: by the host where it has drawn, else by the page. */
  async function expectOpened(tab: Page, name: RegExp, open: () => Promise<unknown>): Promise<void> {
    const lookups = lookupsOf(tab)
    const answer = tab.waitForResponse((response) => isOpening(response.request(), drawingHost))
    await open()
    const html = await (await answer).text()
    await expectChat(tab.frameLocator('iframe[name*="|"]'), name)
    expect(lookups).toHaveLength(html.includes(DRAWN) ? 0 : 1)
  }
  const MUTED = /Cold storage lamps/
  const muted = sandbox.cardUrl({ scenario: 'muted' })
  const { app } = await openDrawn(page, drawingHost, () => openDealTab({ scenario: 'found' }))
  await expectChat(app)

  await test.step('another card, back, forward and back', async () => {
    await expectOpened(page, MUTED, () => page.goto(muted))
    await expectOpened(page, DEAL, () => page.goBack())
    await expectOpened(page, MUTED, () => page.goForward())
    await expectOpened(page, DEAL, () => page.goBack())
  })

  await test.step('a reload of the frame as the app does it, by GET, which the host does not draw', async () => {
    const lookups = lookupsOf(page)
    await app.locator('html').evaluate((html) => {
      html.dataset['replaced'] = 'no'
      location.replace(location.href)
    })
    await expect(app.locator('html:not([data-replaced])')).toBeAttached()
    await expectChat(app)
    expect(lookups).toHaveLength(1)
  })

  await test.step('two frames that open at once', async () => {
    const other = await context.newPage()
    await Promise.all([
      expectOpened(page, DEAL, () => page.reload()),
      expectOpened(other, MUTED, () => other.goto(muted)),
    ])
  })
})
