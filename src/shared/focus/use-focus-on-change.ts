import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from './is-focus-lost.ts'

/**
 * Moves the focus to the heading when one state replaces another, so that the keyboard is not left on a removed button.
 * Never takes the focus from the page around the frame. `parts`: changes within a state, after which the focus moves
 * only when the focused control is gone, because the user may be typing. `isBeside`: so it is with every change, of a
 * screen beside a list that keeps the focus; its heading is an h2.
 */
export function useFocusOnChange(
  state: string,
  parts = '',
  { isBeside = false }: { readonly isBeside?: boolean } = {},
): RefObject<HTMLElement | null> {
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
    const isWanted = isBeside
      ? (isOther || isChanged) && isFocusLost()
      : isOther
        ? document.hasFocus()
        : isChanged && isFocusLost()
    if (isWanted) {
      screen.current
        ?.querySelector<HTMLElement>(isBeside ? 'h2[tabindex]' : 'h1')
        ?.focus({ preventScroll: true })
    }
  }, [state, parts, isBeside])
  return screen
}
