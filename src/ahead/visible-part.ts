/** Least height of a chat view, in pixels: header, composer, and a message between them. */
const LEAST_HEIGHT = 200
/** Changes below this are left out, in pixels: else a portal's page that follows the frame, and the view, would chase each other. */
const LEAST_CHANGE = 8
/** Time without a report after which scrolling of the portal's page has ended, in milliseconds. */
const SCROLL_ENDS_AFTER_MS = 120
/** Parts of the frame whose crossing is reported. */
const STEPS = 100

/**
 * Keeps the part of the frame that is visible in `--visible-top` and `--visible-height` of the root element, for the chat
 * view (`src/ui/first-paint.css`). The browser tells it across origins. While the portal's page scrolls nothing moves: it is
 * measured anew at the end. Until the first report the root element has `data-unmeasured`, and what is below the chat's header
 * is not painted: it would move.
 */
export function watchVisiblePart(): void {
  const root = document.documentElement
  let shown: { top: number; height: number } | null = null
  let isAwaited = true
  let timer: ReturnType<typeof setTimeout> | undefined

  /** A new observation is reported at once, with the exact place. */
  function measure(): void {
    isAwaited = true
    observer.unobserve(root)
    observer.observe(root)
  }

  function measureAtEnd(): void {
    clearTimeout(timer)
    timer = setTimeout(measure, SCROLL_ENDS_AFTER_MS)
  }

  function show({ top: start, height: visible }: DOMRectReadOnly): void {
    const height = Math.max(Math.floor(visible), Math.min(LEAST_HEIGHT, innerHeight))
    const top = Math.max(0, Math.min(Math.round(start), innerHeight - height))
    if (
      shown !== null &&
      Math.abs(top - shown.top) < LEAST_CHANGE &&
      Math.abs(height - shown.height) < LEAST_CHANGE
    )
      return
    shown = { top, height }
    delete root.dataset['unmeasured']
    // Nothing else styles the root element itself.
    root.style.cssText = `--visible-top: ${top}px; --visible-height: ${height}px`
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRect } = entries.at(-1) as IntersectionObserverEntry
      if (intersectionRect.height === 0) {
        // Behind another tab of the card, or scrolled away: its next report is as good as the first one.
        isAwaited = true
        return
      }
      if (isAwaited) show(intersectionRect)
      else measureAtEnd()
      isAwaited = false
    },
    { threshold: [...Array(STEPS + 1).keys()].map((step) => step / STEPS) },
  )
  root.dataset['unmeasured'] = ''
  observer.observe(root)
  // A frame that is wholly visible stays so when its size changes.
  addEventListener('resize', measureAtEnd)
}
