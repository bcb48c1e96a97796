/** Minimum height of the app's frame, in pixels. */
const LEAST_PX = 400
/** Margin below the portal, in pixels. */
const MARGIN_PX = 16

/** Fits the frame of the app's own page into the window's height; the app scrolls inside. */
export function fillHeight(frame: HTMLIFrameElement, place: HTMLElement): void {
  const adjust = () => {
    const top = place.getBoundingClientRect().top + scrollY
    frame.style.blockSize = `${Math.max(LEAST_PX, Math.floor(innerHeight - top - MARGIN_PX))}px`
  }
  adjust()
  addEventListener('resize', adjust)
}
