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

test(`nothing moves while the tab opens at ${WIDTHS.join(', ')} px: not the portal’s page, nor the app`, async ({
  openDealTab,
  page,
}) => {
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const sum = (shifts: number[]) => shifts.reduce((total, shift) => total + shift, 0)
  for (const width of WIDTHS) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 })
      const { app } = await openDealTab({ scenario: 'found' })
      await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
      // The part of the second request is the last to appear.
      await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
      for (const frame of [page.locator('body'), app.locator('body')]) await frame.evaluate(twoFrames)
      expect(sum(await page.evaluate(() => window.shifts))).toBe(0)
      expect(sum(await app.locator('body').evaluate(() => window.shifts))).toBeLessThan(UNSEEN)
    })
  }
})
