import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { Message } from '../../../chat/messages/message.ts'
import type { TimelineRow } from '../../../chat/timeline/timeline-row.ts'
import { focusRow } from './focus-row.ts'

/** Nearer than this to the end is at the end. Pixels. */
const END_WITHIN = 24
/** Nearer than this to the top, older messages are asked for. Pixels. */
const TOP_WITHIN = 400

interface Reading {
  rows: readonly TimelineRow[]
  messages: readonly Message[]
  /** The message that the reader asked for, anew each time; null: none. */
  target: { readonly id: number } | null
  /** The reader comes near the top; null: nothing is to be done about it. */
  onNearTop: (() => void) | null
}

interface ScrollAnchor {
  region: RefObject<HTMLElement | null>
  list: RefObject<VirtualizerHandle | null>
  /** The rows, and whether those that are new among them came above. */
  shown: readonly TimelineRow[]
  isShifted: boolean
  onScroll: (offset: number) => void
  onResize: () => void
  /** The newest message when the reader left the end; null: the reader is there, and stays there when more come. */
  leftAt: number | null
  goToEnd: () => void
}

/**
 * Where in the messages the reader is. One begins at the end, or where the unread ones begin if that is above; stays
 * at the end when more come, and else where one is, whatever comes above or below.
 */
export function useScrollAnchor({ rows, messages, target, onNearTop }: Reading): ScrollAnchor {
  const region = useRef<HTMLElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const lastOffset = useRef(0)
  const newest = messages.at(-1)?.id ?? 0
  const [leftAt, setLeftAt] = useState(() => (placeOfUnread(rows) === -1 ? null : newest))
  const [{ shown, isShifted }, show] = useState({ shown: rows, isShifted: false })
  if (shown !== rows) show({ shown: rows, isShifted: cameAbove(rows, shown) })

  // The rows' heights are known after the browser has measured them: `onResize` comes then.
  const begin = useEffectEvent(() => {
    if (leftAt !== null) list.current?.scrollToIndex(placeOfUnread(shown))
  })
  useLayoutEffect(() => begin(), [])

  const sentBefore = useRef(0)
  const follow = useEffectEvent((rows: readonly TimelineRow[]) => {
    const sent = rows.filter(({ kind }) => kind === 'outgoing').length
    const hasSent = sent > sentBefore.current
    sentBefore.current = sent
    if (hasSent) setLeftAt(null)
    if (hasSent || leftAt === null) scrollToEnd()
  })
  useLayoutEffect(() => follow(shown), [shown])

  const lead = useEffectEvent((id: number) => {
    const key = `message ${id}`
    const place = shown.findIndex((row) => row.key === key)
    if (place !== -1) list.current?.scrollToIndex(place, { align: 'center' })
    return focusRow(region, key)
  })
  useEffect(() => (target === null ? undefined : lead(target.id)), [target])

  function isAtEnd(): boolean {
    if (region.current === null) return false
    const { scrollHeight, scrollTop, clientHeight } = region.current
    return scrollHeight - scrollTop - clientHeight <= END_WITHIN
  }

  function scrollToEnd(): void {
    // Not by the list's own means, which come back for a while, and would fight a reader who scrolls up meanwhile.
    if (region.current !== null) region.current.scrollTop = region.current.scrollHeight
  }

  function goToEnd(): void {
    setLeftAt(null)
    scrollToEnd()
    region.current?.focus({ preventScroll: true })
  }

  function onScroll(offset: number): void {
    // Only who goes up leaves the end: it also moves away by itself, when something comes.
    const isUp = offset < lastOffset.current
    lastOffset.current = offset
    const isThere = isAtEnd()
    if (isThere) setLeftAt(null)
    else if (isUp && leftAt === null) setLeftAt(newest)
    if (isUp && !isThere && offset < TOP_WITHIN) onNearTop?.()
  }

  function onResize(): void {
    if (leftAt === null) scrollToEnd()
    // Not before the list has moved to where it wants to be.
    else
      requestAnimationFrame(() => {
        if (isAtEnd()) setLeftAt(null)
      })
  }

  return { region, list, shown, isShifted, onScroll, onResize, leftAt, goToEnd }
}

function placeOfUnread(rows: readonly TimelineRow[]): number {
  return rows.findIndex(({ kind }) => kind === 'unread')
}

function cameAbove(rows: readonly TimelineRow[], shown: readonly TimelineRow[]): boolean {
  const [now = 0, before = 0] = [oldestIn(rows), oldestIn(shown)]
  return now < before && now !== 0
}

function oldestIn(rows: readonly TimelineRow[]): number | undefined {
  for (const row of rows) if ('message' in row) return row.message.id
  return undefined
}
