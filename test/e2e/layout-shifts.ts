import type { FrameLocator, Page } from '@playwright/test'

/** Widths of the frame at which an opening is watched, in pixels: one and two columns, and on both sides of a change. */
export const WIDTHS = [360, 800, 880, 1280] as const

declare global {
  interface Window {
    /** Each shift of a part of the page: its size in the window, the part, its place before and after. */
    shifts: string[]
  }
  /** Chromium's entry of the layout instability API, which TypeScript's DOM types lack. */
  interface LayoutShift extends PerformanceEntry {
    readonly value: number
    readonly sources: readonly {
      readonly node: Node | null
      readonly previousRect: DOMRectReadOnly
      readonly currentRect: DOMRectReadOnly
    }[]
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
    const part = (node: Node | null) =>
      node instanceof Element ? node.outerHTML.slice(0, 120) : node?.nodeName
    const place = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].join(' ')
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[])
        for (const { node, previousRect, currentRect } of sources)
          window.shifts.push(`${value} ${place(previousRect)} → ${place(currentRect)} ${part(node)}`)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** A page's layout shifts. */
export function shiftsOf(frame: Page | FrameLocator): Promise<string[]> {
  return frame.locator('body').evaluate(() => window.shifts)
}
