/** Measurements inside the frame; times in milliseconds since the epoch. */
export interface FrameTimes {
  firstPaintAt: number | undefined
  titleAt: number | undefined
  longTasksMs: number
  layoutShift: number
}

declare global {
  interface Window {
    benchTimes: FrameTimes
    /** Exposed by the bench: signals that the title is shown. */
    benchTitleShown(): void
  }
}

/**
 * Runs in the frame before its own scripts, so it must be self-contained. The title counts once it is in a visible
 * heading and a frame with it has been drawn.
 */
export function probe(title: string): void {
  if (window.parent === window) return
  const times: FrameTimes = { firstPaintAt: undefined, titleAt: undefined, longTasksMs: 0, layoutShift: 0 }
  window.benchTimes = times

  const isShown = (heading: Element) =>
    heading.textContent.includes(title) && heading.getClientRects().length > 0
  const watcher = new MutationObserver(() => {
    if (![...document.querySelectorAll('h1, h2, h3')].some(isShown)) return
    watcher.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        times.titleAt = performance.timeOrigin + performance.now()
        window.benchTitleShown()
      }
      port2.postMessage(undefined)
    })
  })
  watcher.observe(document, { childList: true, subtree: true, characterData: true })

  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  observe('paint', (entry) => {
    if (entry.name === 'first-paint') times.firstPaintAt = performance.timeOrigin + entry.startTime
  })
  observe('longtask', (entry) => {
    times.longTasksMs += entry.duration
  })
  observe('layout-shift', (entry) => {
    times.layoutShift += (entry as PerformanceEntry & { value: number }).value
  })
}
