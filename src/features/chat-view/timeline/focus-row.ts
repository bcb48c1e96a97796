import type { RefObject } from 'react'

/** How long a row is waited for that is being drawn. Frames of the screen. */
const PATIENCE = 60

/** Moves the focus to a row as soon as it is in the page and can be seen. Returns how to call that off. */
export function focusRow(region: RefObject<HTMLElement | null>, key: string): () => void {
  let left = PATIENCE
  let frame = requestAnimationFrame(look)
  function look(): void {
    const row = region.current?.querySelector<HTMLElement>(`[data-row="${key}"]`) ?? null
    row?.focus({ preventScroll: true })
    left -= 1
    if (row === null || row !== document.activeElement) frame = left > 0 ? requestAnimationFrame(look) : 0
  }
  return () => cancelAnimationFrame(frame)
}
