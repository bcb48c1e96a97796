import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useNavigation } from '../../../shared/navigation/navigation.tsx'
import { hashOf } from '../../../shared/navigation/routes.ts'

/** A ref for the scrolling list; restores its position on the way back, once the list `isFilled`. */
export function useKeptScroll(isFilled: boolean): RefObject<HTMLUListElement | null> {
  const { route, positionIn } = useNavigation()
  const list = useRef<HTMLUListElement>(null)
  const [start] = useState(() => ({ hash: hashOf(route), scrollTop: positionIn(route)?.scrollTop ?? 0 }))
  const isStart = hashOf(route) === start.hash
  useLayoutEffect(() => {
    if (isFilled && list.current !== null) list.current.scrollTop = isStart ? start.scrollTop : 0
  }, [isFilled, isStart, start])
  return list
}
