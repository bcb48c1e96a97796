import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const WIDTHS = [360, 800, 1280]
/** Allowed layout shift: the skeleton’s lines may differ from the text by a pixel; a block that jumps is ten times this. */
const UNSEEN = 0.01

declare global {
  interface Window {
    shifts: number[]
  }
}

/** Resolves after two frames: shifts are reported a frame late. */
function twoFrames(): Promise<unknown> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))),
  )
}

/** Collects the layout shifts of every frame that opens from now on. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of a page's layout shifts. */
function shiftsOf(frame: Page | FrameLocator): Promise<number> {
  return frame.locator('body').evaluate(() => window.shifts.reduce((total, shift) => total + shift, 0))
}

test(`nothing moves while the tab opens at ${WIDTHS.join(', ')} px: not the portal’s page, nor the app`, async ({
  openDealTab,
  page,
}) => {
  await watchShifts(page)
  for (const width of WIDTHS) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 })
      const { app } = await openDealTab({ scenario: 'found' })
      await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
      // The part of the second request is the last to appear.
      await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
      for (const frame of [page.locator('body'), app.locator('body')]) await frame.evaluate(twoFrames)
      expect(await shiftsOf(page)).toBe(0)
      expect(await shiftsOf(app)).toBeLessThan(UNSEEN)
    })
  }
})

// Only a browser lays the page out, and holds back the frame's `load`.
test('the head stands before any script has arrived; its link can be opened, and keeps the focus afterwards', async ({
  openDealTab,
  sandbox,
  page,
  context,
}) => {
  await watchShifts(page)
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/**', async (route) => {
    await released
    await route.continue()
  })
  const { app } = await openDealTab({ scenario: 'found' })
  // The portal shows the frame at its `load` event.
  await expect(app.getByRole('heading', { level: 1, name: /Warehouse lighting/ })).toBeVisible()
  await expect(app.getByText('2 unread')).toBeVisible()
  await expect(app.getByRole('button')).toHaveCount(0)
  const link = app.getByRole('link', { name: 'Open chat' })
  const [messenger] = await Promise.all([context.waitForEvent('page'), link.click()])
  await expect(messenger).toHaveURL(`${sandbox.origin}/online/?IM_DIALOG=chat1437`)
  await messenger.close()
  await link.focus()
  release()
  await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
  await expect(link).toBeFocused()
  await app.locator('body').evaluate(twoFrames)
  expect(await shiftsOf(app)).toBeLessThan(UNSEEN)
})
