import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { TimelineRow } from '../../../chat/timeline/timeline-row.ts'
import { focusRow } from './focus-row.ts'
import { type RovingTabs, rovingTabs } from './roving-tabs.ts'

interface RowKeysInput {
  region: RefObject<HTMLElement | null>
  list: RefObject<VirtualizerHandle | null>
  rows: readonly TimelineRow[]
}

interface RowKeys {
  /** Places of the rows that stay mounted wherever the list is scrolled: the active one, and the newest. */
  readonly mounted: readonly number[]
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** The place that a key moves to, among the places of the rows with messages. */
const STEPS: Readonly<Record<string, (at: number, all: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, all) => all - 1,
}

/** Elements in which these keys have another use. */
const OWN_KEYS = 'dialog, input, textarea, [role="alertdialog"]'

/**
 * The rows as one stop of the tab key: the row that had the focus last, else the newest. The arrows, Home and End move
 * the focus between messages.
 */
export function useRowKeys({ region, list, rows }: RowKeysInput): RowKeys {
  const [focusedKey, setFocused] = useState('')
  const tabs = useRef<RovingTabs | null>(null)
  const places = [...rows.keys()].filter(
    (place) => rows[place]?.kind !== 'day' && rows[place]?.kind !== 'unread',
  )
  const newest = places.at(-1) ?? -1
  const found = rows.findIndex(({ key }) => key === focusedKey)
  const active = found === -1 ? newest : found
  const activeKey = rows[active]?.key ?? ''

  useEffect(() => {
    if (region.current === null) return
    const roving = rovingTabs(region.current)
    tabs.current = roving
    return () => roving.end()
  }, [region])
  useEffect(() => tabs.current?.activate(activeKey), [activeKey])

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = STEPS[event.key]
    const { target } = event
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented
    if (step === undefined || isOther || !(target instanceof Element) || target.closest(OWN_KEYS)) return
    event.preventDefault()
    // From the region itself, as after a jump to the end, the newest message comes first.
    const at = target === region.current ? places.length : places.indexOf(active)
    const place = places[Math.max(0, Math.min(step(at, places.length), places.length - 1))]
    const key = place === undefined ? undefined : rows[place]?.key
    if (place === undefined || key === undefined) return
    list.current?.scrollToIndex(place, { align: 'nearest' })
    const row = region.current?.querySelector<HTMLElement>(`[data-row="${key}"]`)
    if (row) row.focus({ preventScroll: true })
    else moving.current = focusRow(region, key)
  }
  /** Ends waiting for a row that is not mounted yet. */
  const moving = useRef<(() => void) | null>(null)
  useLayoutEffect(() => () => moving.current?.(), [])

  return {
    mounted: [...new Set([active, newest])].filter((place) => place !== -1),
    onFocus: ({ target }) => {
      const key = target.closest<HTMLElement>('[data-row]')?.dataset['row']
      if (key !== undefined) setFocused(key)
    },
    onKeyDown,
  }
}
