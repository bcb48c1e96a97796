import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Message } from '../../../chat/messages/message.ts'
import type { ShownRange } from '../../../chat/sync/change-commands.ts'
import { nextRows } from '../../../chat/timeline/next-rows.ts'
import type { TimelineRow } from '../../../chat/timeline/timeline-row.ts'

/** Distance from the end that counts as being there, in pixels. */
const END_WITHIN = 24
/** Distance from the top at which older messages are requested, in pixels. */
const TOP_WITHIN = 400
/** Animation frames to wait for a row to be mounted and focusable. */
const FOCUS_FRAMES = 60

interface ScrollAnchorInput {
  rows: readonly TimelineRow[]
  messages: readonly Message[]
  /** The message to scroll to, a new object for each request; null: none. */
  target: { readonly id: number } | null
  /** Called when the user scrolls near the top; null: nothing older can be requested now. */
  onNearTop: (() => void) | null
  /** Called with the messages in view when scrolling has ended. */
  onShown: (shown: ShownRange) => void
}

interface ScrollAnchor {
  region: RefObject<HTMLElement | null>
  list: RefObject<VirtualizerHandle | null>
  /** The rows to draw; `isShifted` when their number changes above those in view. */
  shown: readonly TimelineRow[]
  isShifted: boolean
  onScroll: (offset: number) => void
  onScrollEnd: () => void
  onResize: () => void
  /** ID of the newest message when the user scrolled away from the end; null: at the end, and following it. */
  leftAt: number | null
  goToEnd: () => void
}

/**
 * Keeps the scroll position of the messages. It starts at the end, or at the first unread message; at the end it follows
 * new messages, elsewhere it stays in place whatever is added, changed or removed above or below.
 */
export function useScrollAnchor(input: ScrollAnchorInput): ScrollAnchor {
  const { rows, messages, target, onNearTop, onShown } = input
  const region = useRef<HTMLElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const lastOffset = useRef(0)
  const newest = messages.at(-1)?.id ?? 0
  const [leftAt, setLeftAt] = useState(() => (placeOfUnread(rows) === -1 ? null : newest))
  const [{ shown, isShifted, of }, show] = useState({ shown: rows, isShifted: false, of: rows })

  // Before the browser paints, in one step or two: a list that grows on both sides of the rows in view would jump.
  const step = useEffectEvent(() => {
    const next = nextRows(shown, rows, inView()[0]?.key ?? '')
    show({ shown: next.rows, isShifted: next.isAbove, of: next.isLast ? rows : of })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step changes `shown`, and the next one begins there
  useLayoutEffect(() => {
    if (of !== rows) step()
  }, [rows, shown, of])

  // Row heights aren't measured yet here; `onResize` is called once they are, after a layout that counts as a shift.
  useLayoutEffect(() => reserveHeight(region.current), [])
  const begin = useEffectEvent(() => {
    if (leftAt !== null) list.current?.scrollToIndex(placeOfUnread(shown))
  })
  useLayoutEffect(() => begin(), [])

  /** The rows of the last call: an outgoing one of an earlier view was not sent now. */
  const followed = useRef(rows)
  const follow = useEffectEvent((rows: readonly TimelineRow[]) => {
    const known = new Set(followed.current.map(({ key }) => key))
    const hasSent = rows.some((row) => isSending(row) && !known.has(row.key))
    followed.current = rows
    if (hasSent) setLeftAt(null)
    if (hasSent || leftAt === null) scrollToEnd()
  })
  useLayoutEffect(() => follow(shown), [shown])

  const goToMessage = useEffectEvent((id: number) => {
    const key = `message ${id}`
    const place = shown.findIndex((row) => row.key === key)
    if (place !== -1) list.current?.scrollToIndex(place, { align: 'center' })
    return focusRow(region, key)
  })
  useEffect(() => (target === null ? undefined : goToMessage(target.id)), [target])

  /** The rows in view; none before the list is measured. */
  function inView(): readonly TimelineRow[] {
    if (list.current === null || list.current.viewportSize === 0) return []
    const { scrollOffset, viewportSize } = list.current
    const first = list.current.findItemIndex(scrollOffset)
    const last = list.current.findItemIndex(scrollOffset + viewportSize)
    return shown.slice(first, last + 1)
  }

  function isAtEnd(): boolean {
    if (region.current === null) return false
    const { scrollHeight, scrollTop, clientHeight } = region.current
    return scrollHeight - scrollTop - clientHeight <= END_WITHIN
  }

  function scrollToEnd(): void {
    // virtua's `scrollToIndex` repeats itself for a while, which would fight a user who scrolls up meanwhile.
    if (region.current !== null) region.current.scrollTop = region.current.scrollHeight
  }

  function goToEnd(): void {
    setLeftAt(null)
    scrollToEnd()
    region.current?.focus({ preventScroll: true })
  }

  function onScroll(offset: number): void {
    // Only scrolling up leaves the end: added messages also move the end away.
    const isUp = offset < lastOffset.current
    lastOffset.current = offset
    const isThere = isAtEnd()
    if (isThere) setLeftAt(null)
    else if (isUp && leftAt === null) setLeftAt(newest)
    if (isUp && !isThere && offset < TOP_WITHIN) onNearTop?.()
  }

  function onScrollEnd(): void {
    const ids = inView().flatMap((row) => ('message' in row ? [row.message.id] : []))
    const [first] = ids
    if (first !== undefined) onShown({ first, last: ids.at(-1) ?? first })
  }

  function onResize(): void {
    freeHeight(region.current)
    if (leftAt === null) scrollToEnd()
    // On the next frame, after virtua has corrected its scroll position.
    else
      requestAnimationFrame(() => {
        if (isAtEnd()) setLeftAt(null)
      })
  }

  return { region, list, shown, isShifted, onScroll, onScrollEnd, onResize, leftAt, goToEnd }
}

/** Gives the list the height of its rows until virtua has measured them, so that nothing below it moves. */
function reserveHeight(region: HTMLElement | null): void {
  const list = region?.querySelector('ol')
  if (!list) return
  const height = [...list.children].reduce((sum, row) => sum + row.getBoundingClientRect().height, 0)
  list.style.minBlockSize = `${height}px`
}

function freeHeight(region: HTMLElement | null): void {
  region?.querySelector('ol')?.style.removeProperty('min-block-size')
}

/** Focuses a row as soon as it is mounted and visible. Returns a function that cancels. */
function focusRow(region: RefObject<HTMLElement | null>, key: string): () => void {
  let left = FOCUS_FRAMES
  let frame = requestAnimationFrame(tryFocus)
  function tryFocus(): void {
    const row = region.current?.querySelector<HTMLElement>(`[data-row="${key}"]`) ?? null
    row?.focus({ preventScroll: true })
    left -= 1
    if (row === null || row !== document.activeElement) frame = left > 0 ? requestAnimationFrame(tryFocus) : 0
  }
  return () => cancelAnimationFrame(frame)
}

function isSending(row: TimelineRow): boolean {
  return row.kind === 'outgoing' && row.outgoing.state.kind === 'sending'
}

function placeOfUnread(rows: readonly TimelineRow[]): number {
  return rows.findIndex(({ kind }) => kind === 'unread')
}
