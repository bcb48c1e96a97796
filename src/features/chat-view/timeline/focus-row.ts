import type { RefObject } from 'react'

/** Animation frames to wait for a row to be mounted and focusable. */
const FOCUS_FRAMES = 60

/** Focuses a row of the list as soon as it is mounted and visible. Returns a function that cancels. */
export function focusRow(region: RefObject<HTMLElement | null>, key: string): () => void {
  let left = FOCUS_FRAMES
  let frame = requestAnimationFrame(tryFocus)
  function tryFocus(): void {
    const row = region.current?.querySelector<HTMLElement>(`[data-row="${key}"]`) ?? null
    row?.focus({ preventScroll: true })
    left -= 1
    if (row === null || row !== document.activeElement) frame = left > 0 ? requestAnimationFrame(tryFocus) : 0
  }
  return () => cancelAnimationFrame(frame)
}
