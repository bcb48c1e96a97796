import { type RefObject, useEffect } from 'react'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'

/** Returns a lost focus to `opener` when what it opened is gone. */
export function useFocusBack(isThere: boolean, opener: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isThere && isFocusLost()) opener.current?.focus()
  }, [isThere, opener])
}
