/** What the page's own thread did for a while. */
export interface Work {
  /** The longest time between two drawn frames. Milliseconds. */
  longestFrameMs: number
  /** All that kept the page from answering for more than 50 ms. Milliseconds. */
  longTasksMs: number
}

/**
 * Runs in the frame, so it must be self-contained: watches for as many milliseconds, and scrolls the region meanwhile by
 * as many pixels a frame, up and down again; by none: leaves it alone.
 */
export async function watchWork([selector, forMs, pixels]: readonly [
  selector: string,
  forMs: number,
  pixels: number,
]): Promise<Work> {
  const region = document.querySelector(selector)
  if (region === null) throw new Error('There are no messages')
  let longTasksMs = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs += duration
  })
  observer.observe({ type: 'longtask' })
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const startedAt = await nextFrame()
  let [lastAt, longestFrameMs, step] = [startedAt, 0, -pixels]
  while (lastAt - startedAt < forMs) {
    const before = region.scrollTop
    region.scrollTop += step
    const at = await nextFrame()
    if (region.scrollTop === before) step = -step
    longestFrameMs = Math.max(longestFrameMs, at - lastAt)
    lastAt = at
  }
  // A long task is told after it has ended.
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()
  return { longestFrameMs, longTasksMs }
}
