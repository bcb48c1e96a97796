import { type GroupContext, isInGroup } from './groups.ts'
import { allRows, type InboxData, listingKey, searchedWords } from './inbox-data.ts'
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
  const context: GroupContext = { meId, now: data.readAt, quietDays: filter.quietDays }
  const unknown = unknownRows(data, filter.kind)
  const isComplete = completeness(data, filter, unknown.length > 0)
  const groups = new Map(INBOX_GROUPS.map((group) => [group, [] as InboxRow[]]))
  for (const row of allRows(data)) {
    if (!passes(row, filter, meId, clients)) continue
    for (const [group, rows] of groups) if (isInGroup(row, group, context)) rows.push(row)
  }
  const counts = INBOX_GROUPS.map((group) => [
    group,
    { count: groups.get(group)?.length ?? 0, isComplete: isComplete(group) },
  ])
  return {
    rows: sortRows(groups.get(filter.group) ?? [], filter.order, { meId, stages: data.stages }),
    counts: Object.fromEntries(counts) as InboxList['counts'],
    hasMore: nextPage(data, filter, unknown) !== null,
  }
}

/** Tells of a group whether no further row of it can come. */
function completeness(
  data: InboxData,
  filter: InboxFilter,
  hasUnknown: boolean,
): (group: InboxGroup) => boolean {
  const isLoading = allRows(data).some(({ facts }) => facts.status === 'loading')
  const listing = data.listings[listingKey(filter)]
  const isListed = listing !== undefined && !listing.hasMore && listing.failure === null
  return (group) => {
    if (isLoading || (group !== 'no-chat' && data.recents.hasMore)) return false
    return group === 'waiting' || (isListed && !hasUnknown)
  }
}
