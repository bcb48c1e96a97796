import { startTransition, useEffect, useState } from 'react'
import type { LAZY_PARTS } from './body/lazy-parts.ts'
import { loadLazyParts } from './load-lazy-parts.ts'

/** What was drawn before is drawn at once the next time. */
let drawn: typeof LAZY_PARTS | null = null

/**
 * What is drawn after a chat's head; null until its code is there, and for the first drawing in any case: the head
 * is what people look for first. Throws where the code doesn't arrive, for whoever catches defects.
 */
export function useLazyParts(): typeof LAZY_PARTS | null {
  const [{ part, missing }, show] = useState({ part: drawn, missing: null as { error: unknown } | null })
  useEffect(() => {
    loadLazyParts().then(
      (loaded) => {
        drawn = loaded
        startTransition(() => show((now) => (now.part === loaded ? now : { part: loaded, missing: null })))
      },
      (error: unknown) => show({ part: null, missing: { error } }),
    )
  }, [])
  if (missing !== null) throw missing.error
  return part
}
