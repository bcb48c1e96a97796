import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { InboxState } from '../data/inbox-state.ts'
import { isLastingPart } from './part-strip.tsx'

interface ShownRowsInput {
  list: RefObject<VirtualizerHandle | null>
  region: RefObject<HTMLElement | null>
  startsAt: number
  state: Pick<InboxState, 'rows' | 'show' | 'hasMore' | 'isLoadingMore' | 'partFailure' | 'loadMore'>
}

/** Rows before the end at which the next ones are loaded. */
const NEAR_END = 10
/** Pixels between two frames beyond which nobody reads the rows: about 40 rows a second. */
const READABLE_STEP = 60

/** Tells the data which rows are in view, loads more near the end, and restores the scroll position. */
export function useShownRows({ list, region, startsAt, state }: ShownRowsInput) {
  const { rows, show } = state
  const told = useRef('')
  const isRestored = useRef(false)
  const isFilled = rows.length > 0
  /** Number of rows at which the last step was asked for. */
  const loadedAt = useRef(-1)
  const hasScrolled = useRef(false)
  const lastTop = useRef(startsAt)
  const isFlying = useRef(false)

  useLayoutEffect(() => {
    if (!isFilled || isRestored.current) return
    isRestored.current = true
    if (startsAt > 0 && region.current !== null) region.current.scrollTop = startsAt
  }, [isFilled, startsAt, region])

  const look = useEffectEvent(() => {
    const range = rangeOf(list.current, region.current, rows.length)
    if (range === null) return
    const keys = rows.slice(range.from, range.to + 1).map(({ key }) => key)
    const isNearEnd = range.to >= rows.length - NEAR_END
    // Rows that fly past are not asked for. The list's end stops the scrolling: its rows share the next page's request.
    if ((!isFlying.current || isNearEnd) && told.current !== keys.join()) {
      told.current = keys.join()
      show(keys)
    }
    const isFree =
      state.hasMore &&
      !state.isLoadingMore &&
      (state.partFailure === null || isLastingPart(state.partFailure))
    // A step that brought no row is followed by another one when the user scrolls or presses, not by itself.
    const isNew = hasScrolled.current || loadedAt.current !== rows.length
    if (!isNearEnd || !isFree || !isNew) return
    hasScrolled.current = false
    loadedAt.current = rows.length
    state.loadMore()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, or another end of them, are looked at anew
  useEffect(() => look(), [rows, state.hasMore, state.isLoadingMore, state.partFailure])
  const frame = useRef(0)
  const onChange = useRef(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => look())
  })
  const onScrollEnd = useRef(() => {
    isFlying.current = false
    onChange.current()
  })
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  const onScroll = useRef(() => {
    hasScrolled.current = true
    const top = region.current?.scrollTop ?? 0
    isFlying.current = Math.abs(top - lastTop.current) > READABLE_STEP
    lastTop.current = top
    onChange.current()
  })
  return { onScroll: onScroll.current, onScrollEnd: onScrollEnd.current, onChange: onChange.current }
}

/** Places of the first and the last row in view; null: nothing is. */
function rangeOf(
  list: VirtualizerHandle | null,
  region: HTMLElement | null,
  count: number,
): { from: number; to: number } | null {
  if (list === null || region === null || count === 0 || region.clientHeight === 0) return null
  const top = region.scrollTop
  const from = list.findItemIndex(top)
  const to = Math.min(list.findItemIndex(top + region.clientHeight - 1), count - 1)
  return { from, to }
}
