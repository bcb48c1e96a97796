import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to the heading when one state replaces another, so that a keyboard isn't left on a button that
 * is gone. Not at the first state, and not while the focus is in the card around us: a tab must not steal it.
 */
export function useFocusOnChange(state: string): RefObject<HTMLElement | null> {
  const screen = useRef<HTMLElement>(null)
  const shown = useRef(state)
  useEffect(() => {
    if (shown.current === state) return
    const isFirst = shown.current === 'loading'
    shown.current = state
    if (isFirst || !document.hasFocus()) return
    screen.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [state])
  return screen
}
