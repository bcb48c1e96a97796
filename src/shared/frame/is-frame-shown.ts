/**
 * True when the frame is on screen. Behind another tab of the card it has no size, although the browser reports it as
 * visible.
 */
export function isFrameShown(): boolean {
  return document.visibilityState === 'visible' && window.innerHeight > 0
}
