import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

/**
 * Width of the inbox. `wide`: the chosen chat stands beside the list; `middle`: it takes the list's place; `small`: the
 * search field is behind its button, too.
 */
export type InboxWidth = 'wide' | 'middle' | 'small'

/** Widths from which they begin, in pixels; the styles have the same. */
const WIDE = 900
const MIDDLE = 380

/** The width of an element of the page; `middle` until it is measured. */
export function useInboxWidth(place: RefObject<HTMLElement | null>): InboxWidth {
  const [width, setWidth] = useState<InboxWidth>('middle')
  useLayoutEffect(() => setWidth(widthOf(place.current?.clientWidth ?? 0)), [place])
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watching = new ResizeObserver((entries) => {
      for (const { contentRect } of entries) setWidth(widthOf(contentRect.width))
    })
    watching.observe(element)
    return () => watching.disconnect()
  }, [place])
  return width
}

/** 0: not shown, as behind another tab of the portal's page. */
function widthOf(pixels: number): InboxWidth {
  if (pixels >= WIDE) return 'wide'
  return pixels > 0 && pixels < MIDDLE ? 'small' : 'middle'
}
