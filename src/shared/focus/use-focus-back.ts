import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from './is-focus-lost.ts'

/** Returns a lost focus to `opener` when what it opened is gone. */
export function useFocusBack(isThere: boolean, opener: RefObject<HTMLElement | null>): void {
  const wasThere = useRef(false)
  useEffect(() => {
    const isGone = wasThere.current && !isThere
    wasThere.current = isThere
    if (isGone && isFocusLost()) opener.current?.focus({ preventScroll: true })
  }, [isThere, opener])
}
