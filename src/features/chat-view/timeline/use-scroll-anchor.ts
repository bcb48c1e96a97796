import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Message } from '../../../chat/messages/message.ts'
import type { ShownRange } from '../../../chat/sync/change-commands.ts'
import { nextRows } from '../../../chat/timeline/next-rows.ts'
import type { TimelineRow } from '../../../chat/timeline/timeline-row.ts'
import type { Arrival } from '../jumps/use-jumps.ts'
import { focusRow } from './focus-row.ts'

/** Distance from the end that counts as being there, in pixels. */
const END_WITHIN = 24
/** Distance from the top and from the end at which further messages are requested, in pixels. */
const PAGE_WITHIN = 400

interface ScrollAnchorInput {
  rows: readonly TimelineRow[]
  messages: readonly Message[]
  /** True when the rows end before the chat does: their end is not its end. */
  hasNewer: boolean
  /** The place to scroll to, a new object for each request; null: none. */
  target: Arrival | null
  /** Called when the user scrolls near the top; null: nothing older can be requested now. */
  onNearTop: (() => void) | null
  /** Called when the user scrolls near the end of the rows; null: nothing newer can be requested now. */
  onNearEnd: (() => void) | null
  /** Called when the user sends a message while the end of the chat is not loaded. */
  onSentAway: () => void
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
  /** ID of the newest message when the user scrolled away from the chat's end; null: at the end, and following it. */
  leftAt: number | null
  /** True when the divider above the first unread message is above the view. */
  isUnreadAbove: boolean
}

/**
 * Keeps the scroll position of the messages. It starts at the target, else at the first unread message or at the end; at
 * the end of the chat it follows new messages, elsewhere it stays in place whatever is added, changed or removed above or
 * below.
 */
export function useScrollAnchor(input: ScrollAnchorInput): ScrollAnchor {
  const { rows, messages, hasNewer, target, onNearTop, onNearEnd, onSentAway, onShown } = input
  const region = useRef<HTMLElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const lastOffset = useRef(0)
  const newest = messages.at(-1)?.id ?? 0
  const [leftAt, setLeftAt] = useState(() => (startsAtEnd(input) ? null : newest))
  const [isUnreadAbove, setUnreadAbove] = useState(false)
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
    const unread = placeOfUnread(shown)
    if (target === null && unread !== -1) list.current?.scrollToIndex(unread)
  })
  useLayoutEffect(() => begin(), [])

  /** The rows of the last call: an outgoing one of an earlier view was not sent now. */
  const followed = useRef(rows)
  const follow = useEffectEvent((rows: readonly TimelineRow[]) => {
    const known = new Set(followed.current.map(({ key }) => key))
    const hasSent = rows.some((row) => isSending(row) && !known.has(row.key))
    followed.current = rows
    if (hasSent && hasNewer) onSentAway()
    else if (hasSent) setLeftAt(null)
    if (hasSent || leftAt === null) scrollToEnd()
  })
  useLayoutEffect(() => follow(shown), [shown])

  /** The last target that was reached, and how to stop waiting for its row. */
  const reached = useRef<Arrival | null>(null)
  const stopFocus = useRef<() => void>(() => undefined)
  useLayoutEffect(
    () => () => {
      stopFocus.current()
      reached.current = null
    },
    [],
  )
  // The rows of a target may come after it.
  const goTo = useEffectEvent(({ place, keepsFocus }: Arrival) => {
    if (place === 'end') {
      if (hasNewer) return
      setLeftAt(null)
      scrollToEnd()
      if (!keepsFocus) region.current?.focus({ preventScroll: true })
    } else {
      const key = `message ${place}`
      const index = shown.findIndex((row) => row.key === key)
      if (index === -1) return
      // The first unread message is led to with its divider.
      if (index > 0 && index - 1 === placeOfUnread(shown)) list.current?.scrollToIndex(index - 1)
      else list.current?.scrollToIndex(index, { align: 'center' })
      stopFocus.current()
      if (!keepsFocus) stopFocus.current = focusRow(region, key)
    }
    reached.current = target
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows may come after the target
  useLayoutEffect(() => {
    if (target !== null && reached.current !== target) goTo(target)
  }, [target, shown, hasNewer])

  /** The rows in view; none before the list is measured. */
  function inView(): readonly TimelineRow[] {
    if (list.current === null || list.current.viewportSize === 0) return []
    const { scrollOffset, viewportSize } = list.current
    const first = list.current.findItemIndex(scrollOffset)
    const last = list.current.findItemIndex(scrollOffset + viewportSize)
    return shown.slice(first, last + 1)
  }

  function isAtEnd(): boolean {
    if (region.current === null || hasNewer) return false
    return distanceFromEnd() <= END_WITHIN
  }

  /** Distance of the view from the end of the rows, in pixels. */
  function distanceFromEnd(): number {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = region.current ?? {}
    return scrollHeight - scrollTop - clientHeight
  }

  function scrollToEnd(): void {
    // virtua's `scrollToIndex` repeats itself for a while, which would fight a user who scrolls up meanwhile.
    if (region.current !== null) region.current.scrollTop = region.current.scrollHeight
  }

  function noteUnread(): void {
    const unread = placeOfUnread(shown)
    const first = list.current?.findItemIndex(list.current.scrollOffset) ?? 0
    setUnreadAbove(unread !== -1 && unread < first)
  }

  function onScroll(offset: number): void {
    // Only scrolling up leaves the end: added messages also move the end away.
    const isUp = offset < lastOffset.current
    lastOffset.current = offset
    const isThere = isAtEnd()
    if (isThere) setLeftAt(null)
    else if (isUp && leftAt === null) setLeftAt(newest)
    noteUnread()
    if (isUp && !isThere && offset < PAGE_WITHIN) onNearTop?.()
    if (!isUp && distanceFromEnd() < PAGE_WITHIN) onNearEnd?.()
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
    noteUnread()
  }

  return { region, list, shown, isShifted, onScroll, onScrollEnd, onResize, leftAt, isUnreadAbove }
}

/** True when the view begins at the chat's end: it was jumped to, or there is nothing to begin at. */
function startsAtEnd({ rows, hasNewer, target }: ScrollAnchorInput): boolean {
  if (target !== null || hasNewer) return target?.place === 'end' && !hasNewer
  return placeOfUnread(rows) === -1
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

function isSending(row: TimelineRow): boolean {
  return row.kind === 'outgoing' && row.outgoing.state.kind === 'sending'
}

function placeOfUnread(rows: readonly TimelineRow[]): number {
  return rows.findIndex(({ kind }) => kind === 'unread')
}
