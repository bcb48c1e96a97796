import { crmKind } from '../../portal/entry.ts'
import type { BatchRow } from '../../portal/portal.ts'
import {
  type InboxData,
  isMissed,
  type Listing,
  listingKey,
  newRow,
  searchedWords,
  withRows,
} from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import type { InboxRow } from './inbox-row.ts'
import { ITEMS_AT_ONCE, type ItemPage, type ItemQuery, type ListedItem } from './item-facts.ts'
import { keyOf } from './item-key.ts'

/** True where the first page of the filter's open items is to be read in a batch. Typed words never go into one. */
export function isListingWanted(data: InboxData, filter: InboxFilter): boolean {
  return (
    searchedWords(filter.words) === '' &&
    data.crm === null &&
    listingQuery(data, filter) !== null &&
    data.listings[listingKey(filter)] === undefined
  )
}

/** The next page of the filter's open items; null: there is none, or nobody knows whose they are. */
export function listingQuery(data: InboxData, filter: InboxFilter): ItemQuery | null {
  const kind = crmKind(filter.kind)
  const known = data.listings[listingKey(filter)]
  if (kind === null || known?.hasMore === false) return null
  if (filter.scope !== 'all' && data.me === null) return null
  return {
    kind,
    person:
      filter.scope === 'all' || data.me === null
        ? null
        : { id: data.me.id, as: filter.scope === 'mine' ? 'responsible' : 'observer' },
    pipelineId: filter.pipelineId,
    stageId: filter.stageId,
    beforeId: known?.lastId ?? null,
  }
}

/** The data with a page of open items; null: the page was not answered. */
export function withListingPage(
  data: InboxData,
  filter: InboxFilter,
  query: ItemQuery,
  row: BatchRow<ItemPage> | null,
): InboxData {
  if (row === null || isMissed(row)) return data
  const key = listingKey(filter)
  const known: Listing = data.listings[key] ?? { lastId: null, hasMore: true, failure: null }
  // Another page was read meanwhile.
  if (known.lastId !== query.beforeId) return data
  if (!row.ok) {
    const failed = { ...known, hasMore: false, failure: row.failure }
    return { ...data, listings: { ...data.listings, [key]: failed } }
  }
  const page = row.value.items
  const listing: Listing = {
    lastId: page.length === 0 ? known.lastId : Math.min(...page.map(({ id }) => id)),
    hasMore: page.length > 0 && row.value.count >= ITEMS_AT_ONCE,
    failure: null,
  }
  return withItems({ ...data, listings: { ...data.listings, [key]: listing } }, query, page)
}

/** The data with these items' facts; new ones have a chat that is not looked up yet. */
function withItems(
  data: InboxData,
  { kind }: Pick<ItemQuery, 'kind'>,
  page: readonly ListedItem[],
): InboxData {
  const rows = page.map(({ id, facts }): InboxRow => {
    const ref = { item: kind, id }
    const row = data.rows[keyOf(ref)] ?? newRow(ref, null)
    return { ...row, facts: { status: 'known', value: facts } }
  })
  return withRows(data, rows)
}
