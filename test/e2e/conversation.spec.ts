import type { FrameLocator, Locator } from '@playwright/test'
import { HOSTILE_TEXTS } from '../hostile-texts.ts'
import { expectAccessible } from './expect-accessible.ts'
import { type DealTab, expect, test } from './fixtures.ts'

/** Longer than the interval of polls while the chat is read, in milliseconds. */
const NEXT_LOOK_MS = 20_000
/** One step of a page's time, in milliseconds. */
const STEP_MS = 1_000
/** Time in which the list corrects its scroll position, in milliseconds. */
const SETTLES_MS = 500

/** Padding between a menu and its items, in pixels. */
const MENU_EDGE = 8

const messages = (app: FrameLocator) => app.getByRole('region', { name: 'Messages' })
const reply = (app: FrameLocator) => app.getByRole('textbox', { name: 'Reply' })

// In a browser only: what a selection holds (case 23 of test/cases/), and storage over a reload of the frame.
test('copied messages hold names, times and texts alone; a draft and the record of its chat survive a reload', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const liked = sandbox.people.write({ who: 'marco', chat: 1437, text: 'Copy this' })
  sandbox.people.like({ who: 'olga', id: liked })
  const { app } = await openDealTab({ scenario: 'found' })

  await test.step('copied, but for initials and the count of likes', async () => {
    const row = messages(app).locator('[data-row]', { hasText: 'Copy this' })
    await expect(row.getByTitle('1 like')).toBeVisible()
    const copied = await messages(app).evaluate((region) => {
      getSelection()?.selectAllChildren(region)
      return String(getSelection())
    })
    expect(copied).toMatch(/Marco Rossi\s+\d+:\d+ [AP]M\s+Copy this/)
    expect(copied).not.toMatch(/^\s*[A-Z]{1,2}\s*$|^\s*1( like)?\s*$/m)
  })

  await test.step('the draft and the record, and nothing else', async () => {
    await reply(app).fill('Half a sen')
    await page.getByRole('button', { name: 'Reload the app' }).click()
    await expect(reply(app)).toHaveValue('Half a sen')
    const kept = await app
      .locator('body')
      .evaluate(() => Object.values({ ...sessionStorage, ...localStorage }))
    expect(kept.toSorted()).toEqual(['CRM DEAL|1663', 'Half a sen'])
  })
})

/**
 * Scrolls the messages until they stay at this place: rows that come into view are measured in a later frame of the
 * browser, and the list then corrects its scroll position. The page's clock is controlled, frames of the browser are not.
 */
async function scrollTo({ app, page }: DealTab, place: number): Promise<void> {
  const stays = () =>
    messages(app).evaluate(async (region, top) => {
      region.scrollTo({ top })
      for (let frame = 0; frame < 4; frame += 1) {
        await new Promise<void>((resolve) => {
          const observer = new ResizeObserver(() => {
            observer.disconnect()
            resolve()
          })
          observer.observe(region)
        })
      }
      return region.scrollTop
    }, place)
  await expect
    .poll(async () => {
      const first = await stays()
      await page.clock.runFor(SETTLES_MS)
      return [first, await messages(app).evaluate(({ scrollTop }) => scrollTop)]
    })
    .toEqual([place, place])
}

/** Loads the older messages: near the start of the list they come by themselves. */
async function loadAll(app: FrameLocator): Promise<void> {
  await messages(app).evaluate((region) => region.scrollTo({ top: 0 }))
  await expect(app.getByText('62 messages')).toBeVisible()
}

// Only a browser lays out the rows, and the buttons over them.
test('after a holiday the end, the first unread message and a hit of the search are in view where they are led to', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ scenario: 'long', width: 360 })
  const unread = app.getByText('1,204 new')
  const topOf = async (row: Locator) => (await row.boundingBox())?.y ?? Number.NaN
  await expect(unread).toBeInViewport()
  const top = await topOf(unread)
  await app.getByRole('button', { name: 'Jump to latest · 1,204' }).click()
  const last = messages(app).locator('li').last()
  await expect(last).toBeInViewport({ ratio: 1 })
  const back = app.getByRole('button', { name: /^Back to first unread/ })
  // The buttons do not cover the last message.
  const bottomOfLast = async () => (await topOf(last)) + ((await last.boundingBox())?.height ?? Number.NaN)
  await expect.poll(async () => (await bottomOfLast()) <= (await topOf(back))).toBe(true)
  await back.click()
  await expect(unread).toBeInViewport()
  await expect.poll(async () => Math.abs((await topOf(unread)) - top)).toBeLessThan(8)
  // A page that is loaded below leaves what is in view in its place.
  await messages(app).evaluate((region) => region.scrollTo({ top: region.scrollHeight, behavior: 'instant' }))
  await expect(app.getByText('90 of 20,418 shown')).toBeAttached()
  await app.getByRole('button', { name: 'Search in this chat' }).click()
  await app.getByRole('combobox', { name: 'Search in this chat' }).fill('Mezzanine 40')
  const hit = app.getByRole('option').nth(3)
  await hit.click()
  await expect(app.locator('[data-found]')).toBeInViewport({ ratio: 1 })
  await expect(hit).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(app.locator('[data-row]:focus')).toBeInViewport()
  await expectAccessible(page)
})

// Only a browser lays out rows of different heights, and corrects the scroll position for them.
test('the rows in view keep their place when others write, and edit and delete messages above them', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  await page.clock.install()
  const { app } = await openDealTab({ scenario: 'found' })
  await loadAll(app)

  await test.step('others edit and delete messages above', async () => {
    await scrollTo({ app, page }, 0)
    // Into the newest page, of which a poll refreshes every message; of older ones only those in view.
    await scrollTo({ app, page }, 3_000)
    const placed = () =>
      messages(app).evaluate((region) => {
        const { top } = region.getBoundingClientRect()
        const rows = [...region.querySelectorAll<HTMLElement>('[data-row^="message"]')].map((row) => ({
          id: Number(row.dataset['row']?.split(' ')[1]),
          ...{ top: row.getBoundingClientRect().top - top, bottom: row.getBoundingClientRect().bottom - top },
        }))
        const byTop = rows.sort((a, b) => a.top - b.top)
        return { above: byTop.filter(({ bottom }) => bottom < 0), inView: byTop.find((row) => row.top > 0) }
      })
    const before = await placed()
    const [gone, edited] = before.above.slice(-2)
    if (gone === undefined || edited === undefined) throw new Error('no two messages above the view')
    sandbox.people.remove({ id: gone.id, entirely: true })
    sandbox.people.edit({ id: edited.id, text: 'A line\n'.repeat(8) })
    await page.clock.runFor(NEXT_LOOK_MS)
    const after = async () => {
      const { above, inView } = await placed()
      return [above.some(({ id }) => id === gone.id), inView?.id, Math.round(inView?.top ?? 0)]
    }
    await expect.poll(after).toEqual([false, before.inView?.id, Math.round(before.inView?.top ?? 0)])
    await expect
      .poll(async () => {
        await page.clock.runFor(STEP_MS)
        return app.getByText('61 messages').isVisible()
      })
      .toBe(true)
  })

  await test.step('others write', async () => {
    await scrollTo({ app, page }, 300)
    const place = () => messages(app).evaluate(({ scrollTop }) => scrollTop)
    const before = await place()
    sandbox.people.write({ who: 'marco', chat: 1437, text: 'It is unloaded' })
    await page.clock.runFor(NEXT_LOOK_MS)
    await expect(app.getByRole('button', { name: 'Jump to latest · 3' })).toBeVisible()
    expect(await place()).toBe(before)
    await app.getByRole('button', { name: 'Jump to latest · 3' }).click()
    await expect(messages(app).getByText('It is unloaded')).toBeInViewport()
  })
})

/** Scrolls a list of messages to its end, and tells what its rows held; the row `mayBeWide` isn't measured. */
async function walk(region: HTMLElement, mayBeWide: string) {
  const rows = new Set<string>()
  const links = new Set<string>()
  let wide = 0
  const read = () => {
    const found = [...region.querySelectorAll<HTMLElement>('[data-row]')]
    const narrow = found.filter(({ dataset }) => dataset['row'] !== mayBeWide)
    for (const { scrollWidth, clientWidth } of [document.documentElement, ...narrow])
      wide = Math.max(wide, scrollWidth - clientWidth)
    for (const row of found) rows.add(row.dataset['row'] ?? '')
    for (const { protocol } of region.querySelectorAll('a')) links.add(protocol)
  }
  for (let isAtEnd = false; !isAtEnd; ) {
    read()
    isAtEnd = region.scrollTop + region.clientHeight >= region.scrollHeight - 1
    region.scrollBy({ top: region.clientHeight / 2, behavior: 'instant' })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }
  // The buttons at the end make room for themselves, which moves it.
  read()
  return { hacked: 'hacked' in window, wide, links: [...links].toSorted(), rows: [...rows] }
}

test('hostile messages are shown as text, and do nothing', async ({ openDealTab, page, sandbox }) => {
  const rowOf = (text: string) => `message ${sandbox.people.write({ who: 'marco', chat: 1437, text })}`
  const { 'families without end': unbreakable, ...texts } = HOSTILE_TEXTS
  // One character, at which no browser breaks a line: the list cuts it off.
  const cutOff = rowOf(unbreakable)
  const written = Object.values(texts).map(rowOf)
  const { app } = await openDealTab({ scenario: 'found', width: 360 })
  await expect(messages(app)).toBeVisible()
  const later = app.getByRole('button', { name: 'Show later' })
  // Scrolling near it loads what follows.
  await messages(app).evaluate((region) => region.scrollTo({ top: region.scrollHeight, behavior: 'instant' }))
  await expect(later).toHaveCount(0)
  const toTop = () => messages(app).evaluate((region) => region.scrollTo({ top: 0, behavior: 'instant' }))
  await toTop()
  await expect(app.getByText(/^\d+ messages$/)).toBeAttached()
  // Only the rows in view are in the page, and a row that is too wide is cut off by the list. A list that still loads
  // moves its rows, so the walk begins anew until it has met them all.
  await expect(async () => {
    await toTop()
    const report = await messages(app).evaluate(walk, cutOff)
    expect(report).toMatchObject({ hacked: false, wide: 0, links: ['http:', 'https:'] })
    expect(report.rows).toEqual(expect.arrayContaining([cutOff, ...written]))
  }).toPass()
  await expectAccessible(page)
})

// In a browser only: a menu's place, the focus after a modal dialog, and the touch of a finger.
test.describe('on a device with touch', () => {
  test.use({ hasTouch: true })

  test('a message’s menu stands by its button within the view, and a long press opens a sheet from below', async ({
    openDealTab,
    page,
  }) => {
    const { app } = await openDealTab({ scenario: 'found' })
    // Layout: a finger needs 44 px of each button that is an icon alone.
    const icons = app.locator('article :is(form, ol, header) button:has(> svg:only-child)[title]')
    await expect(app.getByRole('button', { name: 'Take a photo' })).toBeVisible()
    const small = await icons.evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect()
        return Math.min(width, height) < 44 ? [`${button.ariaLabel}: ${width} × ${height}`] : []
      }),
    )
    expect(await icons.count()).toBeGreaterThan(3)
    expect(small).toEqual([])
    const row = messages(app).locator('[data-row="message 90413"]')
    await row.hover()
    const more = app.getByRole('button', { name: 'More…' })
    await more.click()
    const menu = app.getByRole('menu')
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
    const view = await app.getByRole('article').boundingBox()
    const [by, shown] = [await more.boundingBox(), await menu.boundingBox()]
    if (by === null || shown === null || view === null) throw new Error('nothing is shown')
    expect(Math.abs(by.x + by.width - shown.x - shown.width)).toBeLessThanOrEqual(MENU_EDGE)
    expect(shown.y >= view.y && shown.y + shown.height <= view.y + view.height).toBe(true)
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(more).toBeFocused()
    await app.getByRole('button', { name: 'Show earlier' }).focus()
    await page.mouse.move(0, 0)
    await expect(more).toHaveCount(0)

    await row.scrollIntoViewIfNeeded()
    const box = await row.boundingBox()
    if (box === null) throw new Error('the row is not shown')
    const session = await page.context().newCDPSession(page)
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
    await expect(menu).toBeVisible()
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(menu.getByRole('menuitem').first()).toHaveText(/^Reply/)
    const sheet = await app.getByRole('dialog').boundingBox()
    if (sheet === null) throw new Error('no sheet is shown')
    expect(Math.abs(sheet.y + sheet.height - view.y - view.height)).toBeLessThanOrEqual(MENU_EDGE)
    expect(Math.abs(sheet.width - view.width)).toBeLessThanOrEqual(MENU_EDGE)
    await expectAccessible(page)
  })
})
