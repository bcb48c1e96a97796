import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { CrmItemRef } from '../../../chat/entity-ref.ts'
import { type InboxData, listingKey } from '../../../chat/inbox/inbox-data.ts'
import type { InboxFilter } from '../../../chat/inbox/inbox-filter.ts'
import { type InboxList, inboxList } from '../../../chat/inbox/inbox-list.ts'
import type { InboxRow } from '../../../chat/inbox/inbox-row.ts'
import { keyOf } from '../../../chat/inbox/item-key.ts'
import { openInbox } from '../../../chat/inbox/open-inbox.ts'
import { FIRST_KINDS } from '../../../chat/inbox/stage-loading.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import type { InboxState } from './inbox-state.ts'
import { useHeldOrder } from './use-held-order.ts'
import { useLoader } from './use-loader.ts'

const INBOX_KEY = ['inbox']
const NO_COUNT = { count: 0, isComplete: false }
const NO_LIST: InboxList = {
  rows: [],
  counts: { waiting: NO_COUNT, all: NO_COUNT, quiet: NO_COUNT, 'no-chat': NO_COUNT },
  hasMore: false,
}

/**
 * The rows of the inbox by this filter, loaded as they are needed, and kept fresh. `chosen`: an item whose row is wanted
 * in any case, as that of the chat beside the list; null: none.
 */
export function useInbox(filter: InboxFilter, chosen: CrmItemRef | null = null): InboxState {
  const { portal } = useAppContext()
  const queryClient = useQueryClient()
  const queryKey: readonly unknown[] = [INBOX_KEY[0], portal?.origin ?? '']
  // A user who comes back finds the rows that were there, with their chats as they are now.
  const known = () => queryClient.getQueryData<InboxData>(queryKey) ?? null
  const query = portalQuery<InboxData>(portal, INBOX_KEY, (asked, signal) => openInbox(asked, known, signal))
  const { data, ...answer } = usePortalQuery(query, () => true)
  const { loader, state, staleSince, refresh } = useLoader(portal, queryKey, data)

  const filterKey = JSON.stringify(filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter's values, not its object
  const list = useMemo(
    // Before the first facts nobody knows whose a row is.
    () => (data?.isOpened === true ? inboxList(data, filter) : NO_LIST),
    [data, filterKey],
  )
  const wanted = useMemo(() => list.rows.map(({ key }) => key), [list])
  const { keys, ...order } = useHeldOrder(wanted, filterKey)
  const rows = useMemo(
    () => (keys === wanted ? list.rows : keys.flatMap((key) => data?.rows[key] ?? [])),
    [keys, wanted, list, data],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter's values, not its object
  useEffect(() => loader?.view({ filter, list: keys }), [loader, filterKey, keys])

  const chosenKey = chosen === null ? null : keyOf(chosen)
  useEffect(() => loader?.choose(chosenKey), [loader, chosenKey])

  const show = useCallback((shown: readonly string[]) => loader?.show(shown), [loader])
  const loadMore = useCallback(() => loader?.loadMore(), [loader])
  const retryRow = useCallback((key: string) => loader?.retry(key), [loader])
  const update = (key: string, change: (row: InboxRow) => InboxRow): void => {
    queryClient.setQueryData<InboxData>(queryKey, (known) => {
      const row = known?.rows[key]
      return known === undefined || row === undefined
        ? known
        : { ...known, rows: { ...known.rows, [key]: change(row) } }
    })
  }
  const isPartFailed = state.failure !== null && data !== undefined
  return {
    ...order,
    rows,
    counts: list.counts,
    hasMore: list.hasMore,
    blocking: answer.blocking,
    attempt: answer.attempt,
    again: isPartFailed ? { onRetry: () => loader?.retry(), isRetrying: state.isBusy } : answer.again,
    isLoading: answer.blocking === null && data?.isOpened !== true,
    partFailure: isPartFailed
      ? state.failure
      : (data?.crm ?? data?.listings[listingKey(filter)]?.failure ?? null),
    isLoadingMore: state.isLoadingMore,
    loadMore,
    chosen: chosenKey === null ? null : (data?.rows[chosenKey] ?? null),
    show,
    retryRow,
    stages: data?.stages ?? [],
    kinds: data === undefined || data.kinds.length === 0 ? FIRST_KINDS : data.kinds,
    staleSince: answer.staleSince ?? staleSince,
    refresh,
    update,
    meId: data?.me?.id ?? null,
  }
}
