/** Measurements inside the frame; times in milliseconds since the epoch, undefined until the event. */
export interface FrameTimes {
  firstPaintAt?: number
  /** Time at which the frame has fired `load`, until which a portal hides it. */
  loadAt?: number
  /** Time at which the title has been painted. */
  titleAt?: number
  /** Time at which the last message has been painted where it can be seen. */
  messageAt?: number
  longTasksMs: number
  layoutShift: number
}

/** Texts to wait for. */
export interface Texts {
  title: string
  message: string
}

declare global {
  interface Window {
    benchTimes: FrameTimes
    /** Exposed by the bench: tells how many of the awaited times are missing. */
    benchTold(missing: number): void
  }
}

/** Marks on the main thread between which its processor time is taken; the first is the portal page's. */
export const MARKS = { submitted: 'bench:submitted', title: 'bench:title' } as const

/**
 * Runs in the frame before its own scripts, so it must be self-contained. A text counts once an element with it lies on
 * top where it is, and a frame with it has been drawn.
 */
export function probe([{ title, message }, titleMark]: readonly [Texts, titleMark: string]): void {
  if (window.parent === window) return
  const times: FrameTimes = { longTasksMs: 0, layoutShift: 0 }
  window.benchTimes = times

  /** The innermost elements with a text. */
  const elementsWith = (text: string, within: Element): Element[] => {
    if (within.matches('script, style, template, noscript') || !within.textContent.includes(text)) return []
    const inner = [...within.children].flatMap((child) => elementsWith(text, child))
    return inner.length > 0 ? inner : [within]
  }
  const isOnTop = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const hit = width > 0 && height > 0 && document.elementFromPoint(left + width / 2, top + height / 2)
    // A point in an inert part hits what is around that part.
    const isInert = element.closest('[inert]') !== null
    return hit instanceof Element && (element.contains(hit) || (isInert && hit.contains(element)))
  }
  const take = (event: 'loadAt' | 'titleAt' | 'messageAt') => {
    const wasVisible = times.loadAt !== undefined && times.titleAt !== undefined
    times[event] = performance.timeOrigin + performance.now()
    const isVisible = times.loadAt !== undefined && times.titleAt !== undefined
    if (isVisible && !wasVisible) performance.mark(titleMark)
    window.benchTold([times.loadAt, times.titleAt, times.messageAt].filter((at) => at === undefined).length)
  }

  /** Calls back once an element of `find` has been painted. `inFrame`: called by requestAnimationFrame. */
  const watch = (find: () => Element[], painted: () => void) => {
    let isDone = false
    const look = (inFrame: boolean) => {
      if (isDone) return
      const found = find()
      if (!found.some(isOnTop)) {
        // It may be shown without a change of the tree, by a style or by scrolling.
        if (found.length > 0) requestAnimationFrame(() => look(true))
        return
      }
      isDone = true
      watcher.disconnect()
      // First of the tasks after the frame, so that no script counts that runs while the frame is on the screen.
      const after = () => void scheduler.postTask(painted, { priority: 'user-blocking' })
      if (inFrame) after()
      else requestAnimationFrame(after)
    }
    const watcher = new MutationObserver(() => look(false))
    watcher.observe(document, { childList: true, subtree: true, characterData: true })
  }
  watch(
    () =>
      [...document.querySelectorAll('h1, h2, h3')].filter((heading) => heading.textContent.includes(title)),
    () => take('titleAt'),
  )
  watch(
    () => (document.body === null ? [] : elementsWith(message, document.body)),
    () => take('messageAt'),
  )
  addEventListener('load', () => take('loadAt'))

  const observe = (type: string, read: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({ type, buffered: true })
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
