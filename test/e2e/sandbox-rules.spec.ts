import type { FrameLocator, Request } from '@playwright/test'
import { startSandbox } from '../../sandbox/index.ts'
import { expect, test } from './fixtures.ts'
import { serveFiles } from './serve-files.ts'
import { violationsOf } from './violations-of.ts'

/** More than the six connections that a browser allows to one origin. */
const TABS = 8

/** Space below the frame of the app's own page. */
const MARGIN_PX = 16
/** Interval of looks at the page's layout, in milliseconds: it comes with the next frame of the browser. */
const SOON_MS = 20
/** Precision of 1.5 pixels at most: positions are fractions of a pixel. */
const TO_THE_PIXEL = -0.5

/** Posts a command to the portal's page as the app would; `key` is the prefix of the answer. */
async function post(app: FrameLocator, command: string): Promise<void> {
  await app.locator('body').evaluate((_, text) => {
    const sid = window.name.split('|')[2]
    window.parent.postMessage(`${text}:key:${sid}`, '*')
  }, command)
}

/** An app that does nothing by itself, in the deal's tab. */
const PLAIN_APP = { contentType: 'text/html', body: '<p>An app</p><button>Press me</button>' }

test.fail('a write that is not announced fails its test', async ({ openDealTab, page, run, sandbox }) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.getByText('An app')).toBeVisible()
  await post(app, 'imOpenMessenger:{"dialogId":"chat1437"}')
  await sandbox.log.waitFor(({ method }) => method === 'imOpenMessenger')
})

/** An app that asks REST once, with the token of the handshake, and shows the status. */
const ASKING_APP = `<p></p><script>
  const [domain, , sid] = name.split('|')
  addEventListener('message', async ({ data }) => {
    const { AUTH_ID } = JSON.parse(data.replace(/^key:/, ''))
    const body = new URLSearchParams({ auth: AUTH_ID })
    const { status } = await fetch('http://' + domain + '/rest/profile', { method: 'POST', body })
    document.querySelector('p').textContent = 'status ' + status
  })
  parent.postMessage('getInitData:key:' + sid, '*')
</script>`

test('a browser with eight tabs of the sandbox gets REST and log in each', async ({ context }) => {
  // Served, since a page that the test answers itself may not ask an address of this machine.
  const files = await serveFiles(new Map([['/app.html', Buffer.from(ASKING_APP)]]))
  const sandbox = await startSandbox({ appUrl: `${files.origin}/app.html` })
  const openTab = async () => {
    const page = await context.newPage()
    await page.goto(sandbox.cardUrl({ scenario: 'none', opening: 'get' }))
    await expect(page.frameLocator('iframe[name*="|"]').getByText('status 200')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Rows of the log' })).toContainText('profile')
  }
  await Promise.all(Array.from({ length: TABS }, openTab))
  expect(sandbox.log.rows.filter(({ method }) => method === 'profile')).toHaveLength(TABS)
  await context.close()
  await sandbox.close()
  await files.close()
})

// In a browser only: the `load` event and layout.
test('a card’s frame is invisible until its load event, and at least 600 px high', async ({
  openDealTab,
  page,
  run,
}) => {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(`${run.appUrl}**`, async (route) => {
    if (!route.request().url().endsWith('.png')) {
      return route.fulfill({ contentType: 'text/html', body: '<p>An app</p><img src="held.png">' })
    }
    await held
    await route.fulfill({ contentType: 'image/png', body: '' })
  })
  const { app } = await openDealTab({ scenario: 'none' })
  const frame = page.locator('#app-frame')
  await expect(app.getByText('An app')).toBeAttached()
  await expect(frame).toHaveCSS('opacity', '0')
  letGo()
  await expect(frame).toHaveCSS('opacity', '1')
  await post(app, 'resizeWindow:{"height":400}')
  await expect(page.locator('#frame-size')).toContainText('× 400')
  expect((await frame.boundingBox())?.height).toBe(600)
})

test('“100%” restores the frame’s width, full or fixed', async ({ openDealTab, page, run }) => {
  // An app that sends nothing by itself: the real one would ask for its full width at once.
  await page.route(`${run.appUrl}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>An app</p>' }),
  )
  const frame = page.locator('iframe[name*="|"]')
  for (const width of [undefined, 500]) {
    const { app } = await openDealTab({
      scenario: 'none',
      faults: ['plain-frame'],
      ...(width === undefined ? {} : { width }),
    })
    await expect(app.getByText('An app')).toBeVisible()
    const before = (await frame.boundingBox())?.width
    await post(app, 'resizeWindow:{"width":300,"height":400}')
    await expect.poll(async () => (await frame.boundingBox())?.width).toBe(300)
    await post(app, 'resizeWindow:{"height":410}')
    await expect.poll(async () => (await frame.boundingBox())?.height).toBe(410)
    expect((await frame.boundingBox())?.width).toBe(300)
    await post(app, 'resizeWindow:{"width":"100%","height":420}')
    await expect.poll(async () => (await frame.boundingBox())?.width).toBe(before)
  }
})

test('the messenger takes the focus from the app, even when it was open; a stuck one does not', async ({
  expectWrite,
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  const heading = page.getByRole('heading', { name: 'Messenger' })
  const { app } = await openDealTab({ scenario: 'found' })
  for (const _ of ['closed', 'open']) {
    await app.getByRole('button').focus()
    await expect(page.locator('#app-frame')).toBeFocused()
    expectWrite(/imOpenMessenger/)
    await post(app, 'imOpenMessenger:{"dialogId":"chat1437"}')
    await expect(heading).toBeFocused()
    await expect(page.getByText('chat1437 · 6 members')).toBeVisible()
    await expect(heading).toBeFocused()
  }

  await openDealTab({ scenario: 'no-messenger' })
  await app.getByRole('button').focus()
  expectWrite(/doesn’t open/)
  await post(app, 'imOpenMessenger:{"dialogId":"chat1437"}')
  await expect(page.getByRole('region', { name: 'Rows of the log' })).toContainText('doesn’t open')
  await expect(heading).toBeHidden()
  await expect(page.locator('#app-frame')).toBeFocused()
})

test('a frame that reloads itself keeps its name', async ({ openDealTab, page, run }) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  const { app } = await openDealTab({ scenario: 'left-menu' })
  const nameOf = () => app.locator('body').evaluate(() => window.name)
  const before = await nameOf()
  expect(before).toMatch(/^127\.0\.0\.1:\d+\|0\|[0-9a-f]{32}$/)
  for (const reload of ['location.reload()', 'location.href = location.pathname']) {
    const loaded = page.waitForEvent('framenavigated')
    await app.locator('body').evaluate((_, script) => void setTimeout(script), reload)
    await loaded
    await expect(app.getByText('An app')).toBeVisible()
    expect(await nameOf()).toBe(before)
  }
})

test('the app’s own page fills the height of the window, at any width', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ scenario: 'found', theme: 'dark' })
  await page.getByRole('link', { name: 'Deal chats' }).click()
  await page.waitForURL(/\/marketplace\/app\/.*theme=dark/)
  const bottom = async () => {
    const box = await page.locator('#app-frame').boundingBox()
    return box === null ? 0 : box.y + box.height
  }
  const expectFilled = (height: number) =>
    expect.poll(bottom, { intervals: [SOON_MS] }).toBeCloseTo(height - MARGIN_PX, TO_THE_PIXEL)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.reload()
  await expectFilled(740)
  for (const [width, height] of [
    [360, 840],
    [800, 900],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expectFilled(height)
  }
})

test('a row of the log opens by keyboard, stays open while others are added, and is readable', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ scenario: 'none', width: 360 })
  const log = page.getByRole('region', { name: 'Rows of the log' })
  const opener = log.getByRole('button', { name: 'getInitData' }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(opener).toHaveAttribute('aria-expanded', 'true')
  const answer = log.getByRole('group', { name: 'getInitData: answer' })
  await expect(answer).toContainText('"AUTH_ID": "[access token]"')
  await expect(log).toContainText('parameters: none')

  const batches = log.getByRole('button', { name: /^batch/ })
  const before = await batches.count()
  await app.getByRole('button', { name: 'Try again' }).click()
  await expect(batches).not.toHaveCount(before)
  await expect(answer).toBeVisible()
  await batches.last().click()
  // The longest line scrolls within itself, so that the table is no wider for it.
  expect(await log.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
  expect(await violationsOf(page.mainFrame(), { within: '.log' })).toEqual([])
})

test('a click in the app’s frame is a press for its next request, reported by the page itself', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  const told = page.waitForRequest((request) => /\/press$/.test(request.url()) && isActive(request))
  const { app } = await openDealTab({ scenario: 'found' })
  await app.getByRole('button').click()
  await told
  const sid = await app.locator('body').evaluate(() => window.name.split('|')[2])
  expectWrite(/im\.chat\.mute/)
  await page.request.get(`${sandbox.origin}/rest/im.chat.mute?CHAT_ID=1437&auth=access-${sid}-0`)
  expect(sandbox.log.rows).toContainEqual(expect.objectContaining({ method: 'im.chat.mute', red: false }))
})

function isActive(request: Request): boolean {
  return (request.postDataJSON() as { isActive: boolean }).isActive
}
