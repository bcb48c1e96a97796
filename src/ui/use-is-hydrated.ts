import { useSyncExternalStore } from 'react'

/**
 * False in the render that takes over drawn markup (`src/ahead/draw-head.ts`), which must equal it; true in every other
 * render. What the page does not draw is rendered when it is true.
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
