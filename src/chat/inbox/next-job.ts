import type { WantedDetails } from './detail-commands.ts'
import { isUnknown } from './groups.ts'
import { allRows, type InboxData, MOST_COMMANDS } from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import type { CustomerTurn, InboxRow } from './inbox-row.ts'
import { listingQuery } from './listing.ts'
import { unreadTurns } from './load-customers.ts'
import { rowsWithoutDetails } from './load-details.ts'
import { needsFacts } from './load-facts.ts'
import { rowsToLookUp } from './look-up-chats.ts'
import { isSearchWanted } from './search-items.ts'

/** The part of the data that the screen shows, or asks for. */
export interface InboxView {
  readonly filter: InboxFilter
  /** Keys of the filter's rows, in their order, and of those in view. */
  readonly list: readonly string[]
  readonly shown: readonly string[]
  /** True when the user came to the list's end. */
  readonly wantsMore: boolean
}

/** One step of loading, which is one request; `search` takes up to three. */
export type Job =
  | { readonly kind: 'facts' | 'search' | 'items' }
  /** `isMore`: it brings rows at the list's end. */
  | { readonly kind: 'look-up'; readonly rows: readonly InboxRow[]; readonly isMore: boolean }
  /** `recents`: the next page of them, and details besides. */
  | { readonly kind: 'details' | 'recents'; readonly rows: readonly WantedDetails[] }
  | { readonly kind: 'customers'; readonly turns: readonly CustomerTurn[] }

/** The next step of loading, the most visible first; null: nothing is needed. */
export function nextJob(data: InboxData, view: InboxView): Job | null {
  const { filter, list, shown, wantsMore } = view
  if (needsFacts(data, filter)) return { kind: 'facts' }
  if (isSearchWanted(data, filter)) return { kind: 'search' }
  const more = wantsMore ? nextPage(data, filter) : null
  if (more?.kind === 'recents') return { ...more, rows: rowsWithoutDetails(data, shown, filter) }
  if (more !== null) return more
  const rows = rowsToLookUp(data, list, shown)
  if (rows.length > 0) return { kind: 'look-up', rows, isMore: false }
  const bare = rowsWithoutDetails(data, shown, filter)
  if (bare.length > 0) return { kind: 'details', rows: bare }
  const turns = unreadTurns(data, shown)
  return turns.length > 0 ? { kind: 'customers', turns } : null
}

/**
 * The step that brings more rows of the filter's group; null: there are none. `unknownOf`: the rows of the filter's kind
 * whose chats are not looked up.
 */
export function nextPage(
  data: InboxData,
  filter: InboxFilter,
  unknownOf: readonly InboxRow[] = unknownRows(data, filter.kind),
): Job | null {
  const { group } = filter
  if (group !== 'no-chat' && data.recents.hasMore) return { kind: 'recents', rows: [] }
  if (group === 'waiting' || data.crm !== null) return null
  // Chats that are not among the recent ones are found by their items.
  const unknown = group === 'no-chat' ? [] : unknownOf
  if (unknown.length > 0) return { kind: 'look-up', rows: unknown.slice(0, MOST_COMMANDS), isMore: true }
  return listingQuery(data, filter) === null ? null : { kind: 'items' }
}

/** The rows of a kind whose chats are not looked up. */
export function unknownRows(data: InboxData, type: string): InboxRow[] {
  return allRows(data).filter((row) => row.item.type === type && isUnknown(row))
}
