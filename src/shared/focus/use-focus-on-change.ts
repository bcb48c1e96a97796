import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from './is-focus-lost.ts'

/**
 * Moves the focus to the heading when one state replaces another, so that the keyboard is not left on a removed button.
 * Never takes the focus from the page around the frame. `parts`: changes within a state, after which the focus moves
 * only when the focused control is gone, because the user may be typing.
 */
export function useFocusOnChange(state: string, parts = ''): RefObject<HTMLElement | null> {
  const screen = useRef<HTMLElement>(null)
  const shown = useRef('loading')
  const shownParts = useRef(parts)
  useEffect(() => {
    // The page may have drawn the screen, and its link may have the focus, before React's first render.
    const isTakenOver =
      shown.current === 'loading' && screen.current?.contains(document.activeElement) === true
    const isOther = shown.current !== state && !isTakenOver
    const isChanged = shownParts.current !== parts
    shown.current = state
    shownParts.current = parts
    if (isOther ? document.hasFocus() : isChanged && isFocusLost()) {
      screen.current?.querySelector('h1')?.focus({ preventScroll: true })
    }
  }, [state, parts])
  return screen
}
