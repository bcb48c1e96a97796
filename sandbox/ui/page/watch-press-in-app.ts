import { PRESS_MS } from '../../portal/press.ts'

/** The developer's own part of the page. */
const TOOL = '#panel, .bar, .log'

/**
 * Tells whether somebody has just pressed something in the app or the portal. The browser's sign is for the whole page,
 * the developer's panel, bar and log among it; a press there is seen here, and isn't one, until something else is
 * pressed. A press in the app's frame is no event of this page, but the focus goes there.
 */
export function watchPressInApp(): () => boolean {
  let toolAt = Number.NEGATIVE_INFINITY
  const forget = () => {
    toolAt = Number.NEGATIVE_INFINITY
  }
  const notice = ({ target }: Event) => {
    if (target instanceof Element && target.closest(TOOL) !== null) toolAt = performance.now()
    else forget()
  }
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, notice, { capture: true })
  addEventListener('blur', () => {
    if (document.activeElement instanceof HTMLIFrameElement) forget()
  })
  return () => navigator.userActivation.isActive && performance.now() - toolAt >= PRESS_MS
}
