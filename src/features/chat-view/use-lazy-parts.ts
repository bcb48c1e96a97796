import { startTransition, useEffect, useState } from 'react'
import { useLocale } from 'use-intl'
import type { LazyParts } from './body/lazy-parts.tsx'
import { loadLazyParts } from './load-lazy-parts.ts'

/** Parts rendered before, by language, which the next first render has at once. */
const rendered = new Map<string, LazyParts>()

/**
 * The parts rendered after a chat's header; null until their code is there, and always in the first render, which is the
 * header's. Throws a `MissingCode` to the error boundary where the code doesn't arrive.
 */
export function useLazyParts(): LazyParts | null {
  const tag = useLocale()
  const [{ part, missing }, show] = useState({
    part: rendered.get(tag) ?? null,
    missing: null as { error: unknown } | null,
  })
  useEffect(() => {
    loadLazyParts(tag).then(
      (loaded) => {
        rendered.set(tag, loaded)
        startTransition(() => show((now) => (now.part === loaded ? now : { part: loaded, missing: null })))
      },
      (error: unknown) => show({ part: null, missing: { error } }),
    )
  }, [tag])
  if (missing !== null) throw missing.error
  return part
}
