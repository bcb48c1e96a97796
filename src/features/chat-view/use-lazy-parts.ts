import { startTransition, useEffect, useState } from 'react'
import type { LAZY_PARTS } from './body/lazy-parts.ts'
import { loadLazyParts } from './load-lazy-parts.ts'

/** Parts rendered before, which the next first render has at once. */
let rendered: typeof LAZY_PARTS | null = null

/**
 * The parts rendered after a chat's header; null until their code is there, and always in the first render, which is the
 * header's. Throws a `MissingCode` to the error boundary where the code doesn't arrive.
 */
export function useLazyParts(): typeof LAZY_PARTS | null {
  const [{ part, missing }, show] = useState({ part: rendered, missing: null as { error: unknown } | null })
  useEffect(() => {
    loadLazyParts().then(
      (loaded) => {
        rendered = loaded
        startTransition(() => show((now) => (now.part === loaded ? now : { part: loaded, missing: null })))
      },
      (error: unknown) => show({ part: null, missing: { error } }),
    )
  }, [])
  if (missing !== null) throw missing.error
  return part
}
