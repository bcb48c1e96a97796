import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { InboxRow } from '../../../chat/inbox/inbox-row.ts'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'

/** The rows as one stop of the tab key. */
export interface RowFocus {
  readonly list: RefObject<VirtualizerHandle | null>
  /** Key of the row in the tab order; empty: there are no rows. */
  readonly activeKey: string
  /** Place of that row; −1: there are no rows. */
  readonly activeAt: number
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: () => void
  /** Arrows, Home and End move the focus. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  /** Moves the focus by rows; from elsewhere to the active row. */
  readonly move: (by: number) => void
  /** Moves the focus to the active row. */
  readonly toActive: () => void
  /** Makes a row the active one without the focus: a click does not focus a link in every browser. */
  readonly activate: (key: string) => void
}

/** The place that a key moves to. */
const STEPS: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 6,
  PageUp: (at) => at - 6,
  Home: () => 0,
  End: (_, all) => all - 1,
}
/** Frames in which a row is waited for that the list mounts. */
const FRAMES = 5

/** The row that had the focus last, else the chosen one, else the first. */
export function useRowFocus(
  rows: readonly InboxRow[],
  chosenKey: string,
  region: RefObject<HTMLElement | null>,
): RowFocus {
  const list = useRef<VirtualizerHandle>(null)
  const [focused, setFocused] = useState({ key: '', at: 0 })
  const activeAt = activePlace()
  const activeKey = rows[activeAt]?.key ?? ''

  function placeOf(key: string): number {
    return rows.findIndex((row) => row.key === key)
  }
  function activePlace(): number {
    const last = rows.length - 1
    if (focused.key === '') return Math.min(Math.max(0, placeOf(chosenKey)), last)
    const place = placeOf(focused.key)
    // A row that has gone hands its place on to the one that took it.
    return place === -1 ? Math.min(focused.at, last) : place
  }
  function focusAt(place: number): void {
    const at = Math.max(0, Math.min(place, rows.length - 1))
    const row = rows[at]
    if (row === undefined) return
    setFocused({ key: row.key, at })
    if (focusMounted(region.current, row.key)) return
    list.current?.scrollToIndex(at, { align: 'nearest' })
    focusLater(region, row.key, FRAMES)
  }
  function activate(key: string): void {
    setFocused({ key, at: placeOf(key) })
  }
  /** True while a row has the focus, or has lost it by going. */
  const hasFocus = useRef(false)
  const followFocus = useEffectEvent(() => {
    if (hasFocus.current && isFocusLost()) focusAt(activeAt)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may be without the one that had the focus
  useEffect(() => followFocus(), [rows])
  function isIn(): boolean {
    return region.current?.contains(document.activeElement) === true
  }
  return {
    list,
    activeKey,
    activeAt,
    activate,
    onBlur: () => {
      hasFocus.current = false
    },
    onFocus: ({ target }) => {
      hasFocus.current = true
      const key = target.closest<HTMLElement>('[data-row]')?.dataset['row']
      if (key !== undefined) activate(key)
    },
    onKeyDown: (event) => {
      const step = STEPS[event.key]
      const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      if (step === undefined || isModified || event.defaultPrevented || rows.length === 0) return
      event.preventDefault()
      focusAt(step(activeAt, rows.length))
    },
    move: (by) => focusAt(isIn() ? activeAt + by : activeAt),
    toActive: () => {
      // Rows that are on their way get it.
      hasFocus.current = true
      focusAt(activeAt)
    },
  }
}

/** Focuses a row, and brings it wholly into view; false: the list has not mounted it. */
function focusMounted(region: HTMLElement | null, key: string): boolean {
  const row = region?.querySelector(`[data-row="${key}"]`)
  const target = row?.matches('[data-row-focus]') ? row : row?.querySelector('[data-row-focus]')
  if (!region || !row || !(target instanceof HTMLElement)) return false
  target.focus({ preventScroll: true })
  // By what is on the page: the list learns of a scroll position that was just set by a later event.
  const [view, own] = [region.getBoundingClientRect(), row.getBoundingClientRect()]
  if (own.top < view.top) region.scrollTop -= view.top - own.top
  else if (own.bottom > view.bottom) region.scrollTop += own.bottom - view.bottom
  return true
}

/** Focuses a row when the list has mounted it. */
function focusLater(region: RefObject<HTMLElement | null>, key: string, frames: number): void {
  requestAnimationFrame(() => {
    if (!focusMounted(region.current, key) && frames > 0) focusLater(region, key, frames - 1)
  })
}
