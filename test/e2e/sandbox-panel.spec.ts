import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { violationsOf } from './violations-of.ts'

/** An app that does nothing by itself. */
const PLAIN_APP = { contentType: 'text/html', body: '<title>An app</title><p>An app</p>' }
/** Interval for checking a request, in milliseconds. */
const SOON_MS = 20
/** Widths of the page, in pixels, and whether axe checks it: the first with the panel below the card, the last beside it. */
const WIDTHS = [
  [360, true],
  [800, false],
  [1280, true],
] as const

/** Collects the addresses that the panel goes to, without leaving the page: an answer of 204 keeps it. */
async function collectAddresses(page: Page): Promise<() => Promise<URL>> {
  const asked: URL[] = []
  await page.route(
    (url) => url.pathname.startsWith('/crm/') || url.pathname.startsWith('/marketplace/'),
    (route) => {
      asked.push(new URL(route.request().url()))
      return route.fulfill({ status: 204 })
    },
  )
  return async () => {
    await expect.poll(() => asked.length, { intervals: [SOON_MS] }).toBe(1)
    return asked.splice(0)[0] as URL
  }
}

/** Opens every folded part of the panel, by keyboard. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('.panel details:not([open]) > summary')
  for (let left = await folded.count(); left > 0; left -= 1) {
    await folded.first().press('Enter')
    // A second press before the first has opened it would close it again.
    await expect(folded).toHaveCount(left - 1)
  }
}

test('Tab reaches every control of the panel, each with a visible focus, and every kind of choice is a part of the address', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await openDealTab({ deal: 1663 })
  await unfold(page)

  await test.step('Tab', async () => {
    const all = await page
      .locator('.panel :is(select, button, summary, input:not([type="radio"]), input:checked)')
      .count()
    await page.locator('#scenario').focus()
    const reached: { isHere: boolean; hasOutline: boolean }[] = []
    do {
      await page.keyboard.press('Tab')
      reached.push(
        await page.evaluate(() => {
          const control = document.activeElement
          const drawn = [control, control?.nextElementSibling, control?.parentElement]
          const isDrawn = (one: Element | null | undefined) =>
            one != null && getComputedStyle(one).outlineStyle === 'solid'
          return { isHere: control?.closest('.panel') != null, hasOutline: drawn.some(isDrawn) }
        }),
      )
    } while (reached.at(-1)?.isHere && reached.length < all)
    expect(reached.filter(({ isHere }) => isHere)).toHaveLength(all - 1)
    expect(reached.filter(({ isHere, hasOutline }) => isHere && !hasOutline)).toEqual([])
  })

  await test.step('choices, by keyboard', async () => {
    const nextAddress = await collectAddresses(page)
    const choose = async (control: string, keys: readonly string[]) => {
      for (const key of keys) await page.locator(control).press(key)
      await page.keyboard.press('Enter')
      return decodeURIComponent((await nextAddress()).search)
    }
    expect(await choose('#viewer', ['ArrowDown'])).toContain('viewer=marco')
    expect(await choose('#lang', ['ArrowDown', 'ArrowDown'])).toContain('lang=de')
    expect(await choose('#width-', ['ArrowRight'])).toContain('width=360')
    expect(await choose('#theme-', ['ArrowRight'])).toContain('theme=light')
    expect(await choose('#latency', ['End'])).toContain('latency=3000')
    expect(await choose('#limit-off', ['ArrowRight'])).toContain('limit=on')
    expect(await choose('#shape-current', ['ArrowRight'])).toContain('shape=2017')
    expect(await choose('#kernel-current', ['ArrowRight'])).toContain('kernel=old')
    expect(await choose('#opening-post', ['ArrowRight'])).toContain('opening=get')
    expect(await choose('#placement', ['Home'])).toContain('placement=DEFAULT')
    expect(await choose('#placement-id', ['End', '7'])).toContain('placementId=16637')
    expect(await choose('#scope-imbot', ['Space'])).toContain('without=imbot')
    expect(await choose('#another-scope', ['ArrowDown'])).toContain('with=bizproc')
    expect(await choose('[id="timed-write@5"]', ['Space'])).toContain('then=write@5')
    expect(await choose('#add-html', ['Space'])).toContain('fault=html')
    expect(await choose('#another-fault', ['ArrowDown'])).toContain('fault=')
    expect(await choose('#scenario', ['ArrowDown'])).toContain('scenario=found')
  })
})

test('arrow keys apply only the choice that they stop at, which keeps focus, height and unfolded parts', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  await page.setViewportSize({ width: 360, height: 740 })
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.getByText('An app')).toBeVisible()
  const language = page.getByLabel('Language')
  for (const _ of ['ru', 'de', 'la']) await language.press('ArrowDown')
  await page.waitForURL(/lang=la$/)
  await expect(language).toBeFocused()

  await page.getByText('More faults').press('Enter')
  const mobile = page.getByRole('switch', { name: 'Mobile: no slider' })
  await mobile.scrollIntoViewIfNeeded()
  const before = (await mobile.boundingBox())?.y ?? 0
  for (const address of [/fault=mobile$/, /fault=$/]) {
    await mobile.press('Space')
    await page.waitForURL(address)
    await expect(mobile).toBeFocused()
    expect(Math.abs(((await mobile.boundingBox())?.y ?? 0) - before)).toBeLessThan(2)
  }
})

test('a message written by keyboard in the panel is there after a reload of the app', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(app.locator('.chat-head').getByText('2 unread')).toBeVisible()
  const loads: string[] = []
  page.on('framenavigated', (frame) => loads.push(frame.url()))
  const write = page.getByRole('button', { name: 'Somebody writes a message' })
  await write.press('Enter')
  await expect(page.locator('#action-status')).toHaveText(
    /^[A-Z][a-z]+ [A-Z][a-z]+ wrote into chat 1437: “.+”$/,
  )
  await expect(page.locator('#action-status')).not.toContainText('Anna')
  await expect(write).toBeFocused()
  expect(loads).toEqual([])
  await page.getByRole('button', { name: 'Reload the app' }).press('Enter')
  await expect(app.locator('.chat-head').getByText('3 unread')).toBeVisible()
})

test('axe finds no violation on the page, with its panel below and beside the card, and nothing overflows', async ({
  openDealTab,
  page,
  run,
}) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
  const { app } = await openDealTab({
    scenario: 'found',
    width: 500,
    with: ['imopenlines'],
    timed: ['write@3600'],
    faults: [
      'expired_token:*:once',
      'QUERY_LIMIT_EXCEEDED:crm.item.list:once',
      'mobile',
      'ERROR_CORE@500:im.chat.leave',
    ],
  })
  await expect(app.getByText('An app')).toBeVisible()
  await unfold(page)
  for (const [width, isChecked] of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    if (isChecked) expect([width, await violationsOf(page.mainFrame())]).toEqual([width, []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
})
