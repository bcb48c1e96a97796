import type { FrameLocator, Page } from '@playwright/test'

/** Widths of the frame at which an opening is watched, in pixels: one and two columns, and on both sides of a change. */
export const WIDTHS = [360, 800, 880, 1280] as const

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
