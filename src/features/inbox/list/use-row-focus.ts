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
  const has = (key: string) => rows.some((row) => row.key === key)
  // A row that has gone hands its place on to the one that took it.
  const atPlace = rows[Math.min(focused.at, rows.length - 1)]?.key ?? ''
  const activeKey = has(focused.key)
    ? focused.key
    : focused.key !== ''
      ? atPlace
      : has(chosenKey)
        ? chosenKey
        : (rows[0]?.key ?? '')

  function focusAt(place: number): void {
    const row = rows[Math.max(0, Math.min(place, rows.length - 1))]
    if (row === undefined) return
    setFocused({ key: row.key, at: rows.indexOf(row) })
    list.current?.scrollToIndex(rows.indexOf(row), { align: 'nearest' })
    focusKey(region, row.key, FRAMES)
  }
  const activeAt = rows.findIndex(({ key }) => key === activeKey)
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
    onBlur: () => {
      hasFocus.current = false
    },
    onFocus: ({ target }) => {
      hasFocus.current = true
      const key = target.closest<HTMLElement>('[data-row]')?.dataset['row']
      if (key !== undefined) setFocused({ key, at: rows.findIndex((row) => row.key === key) })
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
    activate: (key) => setFocused({ key, at: rows.findIndex((row) => row.key === key) }),
  }
}

/** Focuses a row, at once or when the list has mounted it. */
function focusKey(region: RefObject<HTMLElement | null>, key: string, frames: number): void {
  const row = region.current?.querySelector(`[data-row="${key}"]`)
  const target = row?.matches('[data-row-focus]') ? row : row?.querySelector('[data-row-focus]')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusKey(region, key, frames - 1))
}
