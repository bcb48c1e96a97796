import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from './is-focus-lost.ts'

/**
 * Moves the focus to the heading when one state replaces another, so that a keyboard isn't left on a button that is
 * gone. Never while the focus is in the card around us: a tab must not steal it. `parts`: what changes within a state,
 * by itself, too, while somebody types; only where the control that had the focus is gone does it move then.
 */
export function useFocusOnChange(state: string, parts = ''): RefObject<HTMLElement | null> {
  const screen = useRef<HTMLElement>(null)
  const shown = useRef('loading')
  const shownParts = useRef(parts)
  useEffect(() => {
    const isOther = shown.current !== state
    const isChanged = shownParts.current !== parts
    shown.current = state
    shownParts.current = parts
    if (isOther ? document.hasFocus() : isChanged && isFocusLost()) {
      screen.current?.querySelector('h1')?.focus({ preventScroll: true })
    }
  }, [state, parts])
  return screen
}
