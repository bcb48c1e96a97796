import type { MouseEvent } from 'react'

/** A click that asks for nothing special: any other, a middle or a modified one, is the link's own and the browser's. */
export function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  return !isModified && event.button === 0
}
