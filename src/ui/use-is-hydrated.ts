import { useSyncExternalStore } from 'react'

/**
 * False in the render that takes over drawn markup (`src/ahead/draw-head.ts`), which must equal it; true in every other
 * render. Parts that the page does not draw are rendered once it is true.
 */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}

function subscribe(): () => void {
  return () => undefined
}
