import { PRESS_MS } from '../../portal/press.ts'

/** Selector of the developer's part of the page. */
const TOOL = '#panel, .bar, .log'

/**
 * Watches presses in the app or the portal. The browser's user activation covers the whole page, the developer's panel,
 * bar and log included, so presses there are tracked and excluded until another follows. A press in the app's frame is
 * no event of this page, but moves the focus there.
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
