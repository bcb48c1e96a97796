import { type FocusEventHandler, type RefObject, useCallback, useEffect, useRef } from 'react'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'

interface KeptFocus {
  root: RefObject<HTMLDivElement | null>
  onFocus: FocusEventHandler
  onBlur: FocusEventHandler
  /** Moves a focus that was lost; called after each change of what can have it. */
  keepFocus: () => void
}

/** Moves the focus to the scrolling region when what has it disappears: a button with its work done, a deleted message. */
export function useKeptFocus(): KeptFocus {
  const root = useRef<HTMLDivElement>(null)
  const isWithin = useRef(false)
  const keepFocus = useCallback(() => {
    if (!isWithin.current || !isFocusLost()) return
    root.current?.querySelector('section')?.focus({ preventScroll: true })
  }, [])
  // After each render. React reports no blur while rendering, so a reported one was the user's.
  useEffect(keepFocus)
  return {
    root,
    keepFocus,
    onFocus: () => {
      isWithin.current = true
    },
    onBlur: () => {
      isWithin.current = false
    },
  }
}
