import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** The chat's reply box. */
const BOX = 'form textarea'

/**
 * Returns the function that moves the focus to the reply box of the chat in `place`, at once or when the chat has it. The
 * wait ends when the user presses something, when the focus has moved elsewhere, and with the inbox.
 */
export function useReply(place: RefObject<HTMLElement | null>): () => void {
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return useCallback(() => {
    stop.current()
    if (place.current !== null) stop.current = focusBox(place.current)
  }, [place])
}

/** Focuses the box in `place`, at once or when it is there. Returns the function that ends the wait. */
function focusBox(place: HTMLElement): () => void {
  const focused = document.activeElement
  const waiting = new AbortController()
  const { signal } = waiting
  const stop = () => waiting.abort()
  const focus = () => {
    const box = place.querySelector<HTMLElement>(BOX)
    if (box === null) return
    box.focus()
    stop()
  }
  focus()
  if (signal.aborted) return stop
  const watching = new MutationObserver(() => {
    const now = document.activeElement
    // The body has the focus once what had it is gone; a heading takes it when a screen changes.
    const hasMoved = now !== focused && now !== document.body && now?.matches('[tabindex="-1"]') === false
    if (hasMoved) stop()
    else focus()
  })
  watching.observe(place, { childList: true, subtree: true })
  signal.addEventListener('abort', () => watching.disconnect())
  for (const event of ['pointerdown', 'keydown']) {
    document.addEventListener(event, stop, { signal, capture: true })
  }
  return stop
}
