import { type RefObject, useEffect, useState } from 'react'

/** The part of an element that can be seen, in pixels from its top. */
export interface VisiblePart {
  readonly top: number
  readonly height: number
}

/** Steps in which a scrolled page tells what of the frame can be seen. */
const STEPS = 40
/** Least height that is of use, in pixels: below it the frame is being scrolled out of sight. */
const LEAST = 240

/** The visible part of an element, also where the portal's page cuts the frame off; null: not told yet, all of it. */
export function useVisiblePart(target: RefObject<HTMLElement | null>): VisiblePart | null {
  const [part, setPart] = useState<VisiblePart | null>(null)
  useEffect(() => {
    if (target.current === null || typeof IntersectionObserver !== 'function') return
    const observer = new IntersectionObserver(
      (entries) => {
        const { intersectionRect, boundingClientRect } = entries.at(-1) as IntersectionObserverEntry
        const { height, top } = intersectionRect
        if (height >= LEAST) setPart({ top: top - boundingClientRect.top, height })
      },
      { threshold: Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS) },
    )
    observer.observe(target.current)
    return () => observer.disconnect()
  }, [target])
  return part
}
