import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type CustomItemComponentProps, Virtualizer } from 'virtua'
import type { InboxFilter } from '../../../chat/inbox/inbox-filter.ts'
import type { InboxRow as Row } from '../../../chat/inbox/inbox-row.ts'
import type { Stage } from '../../../chat/inbox/stage/stage-book.ts'
import type { InboxState } from '../data/inbox-state.ts'
import styles from './inbox-list.module.css'
import { InboxRow } from './inbox-row.tsx'
import { RowBones } from './row-bones.tsx'
import type { RowWords } from './row-words.ts'
import type { RowFocus } from './use-row-focus.ts'
import { useShownRows } from './use-shown-rows.ts'

/** Height of a row, in pixels, as its styles have it. */
const ROW_HEIGHT = 83
/** Bone rows while more are being loaded. */
const MORE_BONES = 3

export interface InboxListProps {
  state: InboxState
  filter: InboxFilter
  words: RowWords
  /** Key of the row whose chat is shown; empty: none. */
  chosenKey: string
  /** The portal's time, in milliseconds, as of the last minute. */
  now: number
  focus: RowFocus
  region: RefObject<HTMLElement | null>
  /** Scroll position to begin with, in pixels. */
  startsAt: number
  onOpen: (row: Row) => void
  /** Stands after the last row. */
  tail: ReactNode
}

/** The rows in their scrolling region; only those in view are mounted. */
export function InboxList(props: InboxListProps) {
  const { state, filter, words, chosenKey, now, focus, region, startsAt, onOpen, tail } = props
  const { rows, stages, meId, hold, retryRow, again } = state
  const t = useTranslations('inbox')
  const stageOf = useMemo(() => {
    const known = new Map<string, Stage>()
    for (const { type, stages: own } of stages) for (const one of own) known.set(`${type}|${one.id}`, one)
    return ({ item, facts }: Row) =>
      facts.status === 'known' ? (known.get(`${item.type}|${facts.value.stageId}`) ?? null) : null
  }, [stages])
  const range = useShownRows({ list: focus.list, region, startsAt, state })
  const held = useHeld(hold)
  const { activeKey, activeAt } = focus
  const mounted = useMemo(() => (activeAt === -1 ? [] : [activeAt]), [activeAt])
  const drawRow = (row: Row) => (
    <InboxRow
      key={row.key}
      row={row}
      stage={stageOf(row)}
      quietDays={filter.quietDays}
      isActive={row.key === activeKey}
      isChosen={row.key === chosenKey}
      onRetry={retryRow}
      isRetrying={again.isRetrying}
      {...{ words, meId, now, onOpen }}
    />
  )
  return (
    <section
      ref={region}
      className={styles['region']}
      aria-label={t('list')}
      aria-busy={state.isLoadingMore}
      onPointerEnter={held.onPointerEnter}
      onPointerLeave={held.onPointerLeave}
      onFocus={(event) => {
        held.onFocus()
        focus.onFocus(event)
      }}
      onBlur={() => {
        held.onBlur()
        focus.onBlur()
      }}
      onKeyDown={focus.onKeyDown}
    >
      <Virtualizer
        ref={focus.list}
        as="ol"
        item={ListItem}
        data={rows}
        itemSize={ROW_HEIGHT}
        keepMounted={mounted}
        onScroll={range.onScroll}
        onScrollEnd={range.onScrollEnd}
        onResize={range.onChange}
      >
        {drawRow}
      </Virtualizer>
      {state.isLoadingMore && <RowBones count={MORE_BONES} />}
      {tail}
    </section>
  )
}

/** A list item with its position, for screen readers: its neighbours may not be mounted. */
function ListItem({ index, ...props }: CustomItemComponentProps) {
  return <li {...props} aria-posinset={index + 1} aria-setsize={-1} />
}

/** Holds the order of the rows while the pointer or the focus is in the list; lets it go with the list. */
function useHeld(hold: (isHeld: boolean) => void) {
  const by = useRef({ pointer: false, focus: false })
  const last = useRef(hold)
  useLayoutEffect(() => {
    last.current = hold
  })
  useEffect(() => () => last.current(false), [])
  function set(what: 'pointer' | 'focus', isIn: boolean) {
    const before = by.current.pointer || by.current.focus
    by.current = { ...by.current, [what]: isIn }
    const after = by.current.pointer || by.current.focus
    if (before !== after) hold(after)
  }
  return {
    onPointerEnter: () => set('pointer', true),
    onPointerLeave: () => set('pointer', false),
    onFocus: () => set('focus', true),
    onBlur: () => set('focus', false),
  }
}
