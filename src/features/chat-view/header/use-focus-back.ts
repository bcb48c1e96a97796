import { type RefObject, useEffect } from 'react'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'

/** Gives the focus back to what opened something, when that has gone and taken the focus with it. */
export function useFocusBack(isThere: boolean, opener: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isThere && isFocusLost()) opener.current?.focus()
  }, [isThere, opener])
}
