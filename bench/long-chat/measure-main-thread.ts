/** Work of the page's main thread during a measurement. */
export interface MainThreadWork {
  /** Longest time between two frames, in milliseconds. */
  longestFrameMs: number
  /** Total duration of long tasks (over 50 ms), in milliseconds. */
  longTasksMs: number
}

/**
 * Runs in the frame, so it must be self-contained. Measures for `forMs`, and scrolls the region by `pixels` per frame,
 * up and down; 0 doesn't scroll. Each frame begins with a mark.
 */
export async function measureMainThread([selector, forMs, pixels, mark]: readonly [
  selector: string,
  forMs: number,
  pixels: number,
  mark: string,
]): Promise<MainThreadWork> {
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
    performance.mark(mark)
    const before = region.scrollTop
    region.scrollTop += step
    const at = await nextFrame()
    if (region.scrollTop === before) step = -step
    longestFrameMs = Math.max(longestFrameMs, at - lastAt)
    lastAt = at
  }
  // Long tasks are reported after their end.
  await new Promise((resolve) => setTimeout(resolve, 100))
  observer.disconnect()
  return { longestFrameMs, longTasksMs }
}
