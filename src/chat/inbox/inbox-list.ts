import { type GroupContext, isInGroup } from './groups.ts'
import { type InboxData, listingKey, searchedWords } from './inbox-data.ts'
import { INBOX_GROUPS, type InboxFilter, type InboxGroup } from './inbox-filter.ts'
import type { InboxRow } from './inbox-row.ts'
import { nextPage, unknownRows } from './next-job.ts'
import { passes } from './row-filter.ts'
import { sortRows } from './row-order.ts'

/** The number of a group's rows, as far as they are known. */
export interface GroupCount {
  readonly count: number
  /** False: there may be more. */
  readonly isComplete: boolean
}

/** The list of one filter. */
export interface InboxList {
  /** The rows of the filter's group, in its order. */
  readonly rows: readonly InboxRow[]
  readonly counts: Readonly<Record<InboxGroup, GroupCount>>
  readonly hasMore: boolean
}

/** The rows and the counts of a filter. Pure. */
export function inboxList(data: InboxData, filter: InboxFilter): InboxList {
  const meId = data.me?.id ?? null
  const clients = data.clients[searchedWords(filter.words)]
  const passing = Object.values(data.rows).filter((row) => passes(row, filter, meId, clients))
  const context: GroupContext = { meId, now: data.readAt, quietDays: filter.quietDays }
  const groups = INBOX_GROUPS.map((group) => passing.filter((row) => isInGroup(row, group, context)))
  const isComplete = completeness(data, filter)
  const counts = INBOX_GROUPS.map((group, at) => [
    group,
    { count: groups[at]?.length ?? 0, isComplete: isComplete(group) },
  ])
  const rows = groups[INBOX_GROUPS.indexOf(filter.group)] ?? []
  return {
    rows: sortRows(rows, filter.order, { meId, stages: data.stages }),
    counts: Object.fromEntries(counts) as InboxList['counts'],
    hasMore: nextPage(data, filter) !== null,
  }
}

/** Tells of a group whether no further row of it can come. */
function completeness(data: InboxData, filter: InboxFilter): (group: InboxGroup) => boolean {
  const isLoading = Object.values(data.rows).some(({ facts }) => facts.status === 'loading')
  const listing = data.listings[listingKey(filter)]
  const isListed = listing !== undefined && !listing.hasMore && listing.failure === null
  const isLookedUp = unknownRows(data, filter.kind).length === 0
  return (group) => {
    if (isLoading || (group !== 'no-chat' && data.recents.hasMore)) return false
    return group === 'waiting' || (isListed && isLookedUp)
  }
}
