import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CrmItemRef } from '../../chat/entity-ref.ts'
import type { InboxFilter } from '../../chat/inbox/inbox-filter.ts'
import type { InboxRow } from '../../chat/inbox/inbox-row.ts'
import { keyOf } from '../../chat/inbox/item-key.ts'
import { isFocusLost } from '../../shared/focus/is-focus-lost.ts'
import { useNavigation } from '../../shared/navigation/navigation.tsx'
import type { ChatSlot } from './beside/beside.tsx'
import { BesidePlace } from './beside-place.tsx'
import { chosenRow } from './chosen-row.ts'
import type { InboxState } from './data/inbox-state.ts'
import { ListHead } from './filters/list-head.tsx'
import styles from './inbox-view.module.css'
import { useInboxWidth } from './inbox-width.ts'
import { KeysDialog } from './keys/keys-dialog.tsx'
import { useInboxKeys } from './keys/use-inbox-keys.ts'
import { ListBody } from './list/list-body.tsx'
import { useRowWords } from './list/row-words.ts'
import { useRowFocus } from './list/use-row-focus.ts'
import { ReadLine } from './read/read-line.tsx'
import { useMarkRead } from './read/use-mark-read.ts'
import { InboxTop } from './top/inbox-top.tsx'
import { useInboxNavigation } from './use-inbox-navigation.ts'
import { useReply } from './use-reply.ts'

export interface InboxViewProps {
  state: InboxState
  filter: InboxFilter
  chosen: CrmItemRef | null
  /** The chat of an item; a slot that `app/` fills. */
  Chat: ChatSlot
  /** Called with a filter that the user has chosen. */
  onChosenFilter: (filter: InboxFilter) => void
  /** Another thing to tell under the list; null: none. */
  notice: string | null
}

/** The inbox: the list of the filter's group, and the chosen chat beside it, or in its place where there is no room. */
export function InboxView({ state, filter, chosen, Chat, onChosenFilter, notice }: InboxViewProps) {
  const t = useTranslations('inbox')
  const place = useRef<HTMLElement>(null)
  const region = useRef<HTMLElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const width = useInboxWidth(place)
  const isWide = width === 'wide'
  const navigation = useInboxNavigation(filter, chosen, isWide)
  const { positionIn, keepPosition } = useNavigation()
  const row = chosenRow(state, chosen)
  const chosenKey = chosen === null ? '' : keyOf(chosen)
  const focus = useRowFocus(state.rows, chosenKey, region)
  const words = useRowWords(state.meId)
  const marking = useMarkRead(state.update)
  const toReply = useReply(place)
  const [hasKeys, setHasKeys] = useState(false)
  const [isSearching, setIsSearching] = useState(false)
  const hasSearch = width !== 'small' || isSearching || filter.words !== ''
  const isListShown = isWide || row === null

  const listRoute = navigation.list
  const open = useStable((opened: InboxRow) => {
    keepPosition(listRoute, { row: 0, scrollTop: region.current?.scrollTop ?? 0 })
    focus.activate(opened.key)
    navigation.choose(opened)
  })
  function change(by: Partial<InboxFilter>) {
    navigation.change(by)
    onChosenFilter({ ...filter, ...by })
  }
  function showSearch() {
    setIsSearching(true)
    // A hidden field is there after the next render.
    if (search.current === null) requestAnimationFrame(() => search.current?.focus())
    else search.current.focus()
    search.current?.select()
  }
  function toList(): boolean {
    if (row === null || region.current?.contains(document.activeElement) === true) return false
    if (isWide) focus.toActive()
    else navigation.back()
    return true
  }
  function activeRow(): InboxRow | undefined {
    return state.rows[focus.activeAt]
  }
  function isListFocused(): boolean {
    const { activeElement } = document
    return activeElement === document.body || region.current?.contains(activeElement) === true
  }
  useInboxKeys({
    move: (by) => {
      if (isListShown) focus.move(by)
    },
    toBox: () => {
      const active = activeRow()
      if (row === null && active !== undefined) open(active)
      if (row !== null || active !== undefined) toReply()
    },
    markRead: () => {
      const active = activeRow()
      if (active !== undefined && isListShown && isListFocused()) marking.run(active, words.nameOf(active))
    },
    undo: () => {
      marking.undo?.()
      return marking.undo !== null
    },
    search: () => {
      if (isListShown) showSearch()
    },
    showGroup: navigation.showGroup,
    showKeys: () => setHasKeys(true),
    toList,
  })
  useFocusBack(isListShown, state.rows.length > 0, focus.toActive)

  return (
    <main ref={place} className={`screen ${styles['inbox']}`}>
      {isListShown && (
        <InboxTop
          group={filter.group}
          counts={state.counts}
          width={width}
          routeOf={navigation.routeOf}
          onKeys={() => setHasKeys(true)}
          onSearch={showSearch}
        />
      )}
      <div className={styles['both']}>
        {isListShown && (
          <div className={styles['list']}>
            <ListHead
              {...{ filter, hasSearch, search }}
              kinds={state.kinds}
              stages={state.stages}
              onChange={change}
              onWords={(typed) => navigation.change({ words: typed })}
              onLeave={focus.toActive}
            />
            <ListBody
              {...{ state, filter, words, chosenKey, focus, region }}
              startsAt={positionIn(listRoute)?.scrollTop ?? 0}
              routeOf={navigation.routeOf}
              onOpen={open}
              onWiden={() => change({ words: '', stageId: '', pipelineId: null, isUnreadOnly: false })}
            />
            <ReadLine marking={marking} notice={notice} />
          </div>
        )}
        {row !== null ? (
          <BesidePlace
            key={row.key}
            row={row}
            stages={state.stages}
            onUpdate={(changed) => state.update(row.key, changed)}
            onBack={isWide ? null : navigation.back}
            Chat={Chat}
          />
        ) : (
          isWide && <p className={styles['none']}>{t('nothingChosen')}</p>
        )}
      </div>
      {hasKeys && <KeysDialog onClose={() => setHasKeys(false)} />}
    </main>
  )
}

/** Puts the focus on the row that it came from when the list is back in the place of its chat. */
function useFocusBack(isListShown: boolean, hasRows: boolean, toActive: () => void): void {
  const wasShown = useRef(isListShown)
  useEffect(() => {
    const isBack = isListShown && !wasShown.current && hasRows
    wasShown.current = isListShown
    if (isBack && isFocusLost()) toActive()
  }, [isListShown, hasRows, toActive])
}

/** The same function for each render, which does what the last render's does: rows are memoized by it. */
function useStable<A>(act: (arg: A) => void): (arg: A) => void {
  const last = useRef(act)
  useLayoutEffect(() => {
    last.current = act
  })
  return useCallback((arg) => last.current(arg), [])
}
