import { type FocusEventHandler, type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'

interface KeptFocus {
  root: RefObject<HTMLDivElement | null>
  onFocus: FocusEventHandler
  onBlur: FocusEventHandler
}

/** Where a button is gone when it has done its work, the focus that it had moves to the region beside it. */
export function useKeptFocus(): KeptFocus {
  const root = useRef<HTMLDivElement>(null)
  const isWithin = useRef(false)
  // After everything that is drawn. React tells of no blur while it draws, so one that is told was somebody's wish.
  useEffect(() => {
    if (!isWithin.current || !isFocusLost()) return
    root.current?.querySelector('section')?.focus({ preventScroll: true })
  })
  return {
    root,
    onFocus: () => {
      isWithin.current = true
    },
    onBlur: () => {
      isWithin.current = false
    },
  }
}
