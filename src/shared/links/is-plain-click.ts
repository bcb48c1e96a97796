import type { MouseEvent } from 'react'

/** True for a left click without modifier keys; the browser handles all others. */
export function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  return !isModified && event.button === 0
}
