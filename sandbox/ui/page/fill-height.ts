/** An app is given no less, however low the window is. */
const LEAST_PX = 400
/** Below the portal. */
const MARGIN_PX = 16

/** Keeps the frame of the app's own page as high as the window leaves room for: the app scrolls inside. */
export function fillHeight(frame: HTMLIFrameElement, place: HTMLElement): void {
  const adjust = () => {
    const top = place.getBoundingClientRect().top + scrollY
    frame.style.blockSize = `${Math.max(LEAST_PX, Math.floor(innerHeight - top - MARGIN_PX))}px`
  }
  adjust()
  addEventListener('resize', adjust)
}
