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

/** What the data shows by a filter. */
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
  const ofGroup = (group: InboxGroup) => passing.filter((row) => isInGroup(row, group, context))
  const counts = INBOX_GROUPS.map((group) => [
    group,
    { count: ofGroup(group).length, isComplete: isComplete(data, filter, group) },
  ])
  return {
    rows: sortRows(ofGroup(filter.group), filter.order, { meId, stages: data.stages }),
    counts: Object.fromEntries(counts) as InboxList['counts'],
    hasMore: nextPage(data, filter) !== null,
  }
}

/** True when no further row of the group can come. */
function isComplete(data: InboxData, filter: InboxFilter, group: InboxGroup): boolean {
  const isLoading = Object.values(data.rows).some(({ facts }) => facts.status === 'loading')
  if (isLoading || (group !== 'no-chat' && data.recents.hasMore)) return false
  if (group === 'waiting') return true
  const listing = data.listings[listingKey(filter)]
  const isListed = listing !== undefined && !listing.hasMore && listing.failure === null
  return isListed && unknownRows(data, filter.kind).length === 0
}
