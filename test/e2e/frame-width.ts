import { expect, type FrameLocator } from '@playwright/test'
import type { DealTab } from './fixtures.ts'

/** Interval of looks at the width, in milliseconds: it comes with the next frame of the browser. */
const SOON_MS = 20

/** Sets the width of the app's frame, in pixels, and waits until the app's page has it. */
export async function setFrameWidth({ page, app }: DealTab, width: number): Promise<void> {
  await page.locator('iframe[name*="|"]').evaluate((frame, inline) => {
    // The app's own commands set the width, and leave its limits.
    frame.style.minInlineSize = frame.style.maxInlineSize = `${inline}px`
  }, width)
  await expect
    .poll(() => app.locator('html').evaluate((html) => html.clientWidth), { intervals: [SOON_MS] })
    .toBe(width)
}

/** Pixels by which the app's page is wider than its frame; 0: nothing overflows. */
export function overflowOf(app: FrameLocator): Promise<number> {
  return app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
}
