/**
 * Focuses the element that `find` finds, at once or when it appears in `place`; gives up when the focus has moved
 * meanwhile. Returns the function that ends the wait.
 */
export function focusWhenThere(place: HTMLElement, find: () => HTMLElement | null): () => void {
  const focused = document.activeElement
  const isDone = () => {
    const found = find()
    found?.focus()
    return found !== null
  }
  if (isDone()) return () => undefined
  const watching = new MutationObserver(() => {
    const now = document.activeElement
    // The page has the focus where what had it is gone; a heading takes it when a screen changes.
    const hasMoved = now !== focused && now !== document.body && now?.matches('[tabindex="-1"]') === false
    if (hasMoved || isDone()) watching.disconnect()
  })
  watching.observe(place, { childList: true, subtree: true })
  return () => watching.disconnect()
}
