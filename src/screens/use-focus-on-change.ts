import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to the heading when one state replaces another, so that a keyboard isn't left on a button that is
 * gone. Never while the focus is in the card around us: a tab must not steal it.
 */
export function useFocusOnChange(state: string): RefObject<HTMLElement | null> {
  const screen = useRef<HTMLElement>(null)
  const shown = useRef('loading')
  useEffect(() => {
    if (shown.current === state) return
    shown.current = state
    if (document.hasFocus()) screen.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [state])
  return screen
}
