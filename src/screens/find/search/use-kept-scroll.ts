import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useNavigation } from '../../navigation.tsx'

/** The list's own scrolling region; back from a choice, it stands where it was left, once there is something in it. */
export function useKeptScroll(isFilled: boolean): RefObject<HTMLUListElement | null> {
  const { route, placeIn } = useNavigation()
  const list = useRef<HTMLUListElement>(null)
  const kept = useRef(placeIn(route)?.scrollTop ?? 0)
  useLayoutEffect(() => {
    if (!isFilled || list.current === null) return
    list.current.scrollTop = kept.current
    kept.current = 0
  }, [isFilled])
  return list
}
