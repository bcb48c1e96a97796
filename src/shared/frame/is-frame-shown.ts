/**
 * Whether anybody can see this frame. Where another tab of the card is chosen it has no size, and says nevertheless that
 * it is visible.
 */
export function isFrameShown(): boolean {
  return document.visibilityState === 'visible' && window.innerHeight > 0
}
