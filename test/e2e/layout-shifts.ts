import type { FrameLocator, Page } from '@playwright/test'

/** Allowed layout shift: the skeleton’s lines may differ from the text by a pixel; a block that jumps is ten times this. */
export const UNSEEN = 0.01

declare global {
  interface Window {
    shifts: number[]
  }
}

/** Resolves after two frames: shifts are reported a frame late. Runs in the page. */
export function twoFrames(): Promise<unknown> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))),
  )
}

/** Collects the layout shifts of every frame that opens from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The sum of a page's layout shifts. */
export function shiftsOf(frame: Page | FrameLocator): Promise<number> {
  return frame.locator('body').evaluate(() => window.shifts.reduce((total, shift) => total + shift, 0))
}
