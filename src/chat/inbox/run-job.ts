import type { Portal } from '../../portal/portal.ts'
import { searchedText } from '../search/search-deals.ts'
import type { InboxData, Loaded } from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { loadCustomers } from './load-customers.ts'
import { loadDetails } from './load-details.ts'
import { loadFacts } from './load-facts.ts'
import { loadMoreItems, loadMoreRecents } from './load-page.ts'
import { lookUpChats } from './look-up-chats.ts'
import type { Job } from './next-job.ts'
import { searchItems } from './search-items.ts'

/** Runs one step of loading. Throws `PortalError`; writes nothing. */
export async function runJob(
  portal: Pick<Portal, 'call' | 'batch'>,
  job: Job,
  { data, filter }: { readonly data: InboxData; readonly filter: InboxFilter },
  signal?: AbortSignal,
): Promise<Loaded> {
  switch (job.kind) {
    case 'facts':
      return await loadFacts(portal, data, filter, signal)
    case 'search':
      return await searchItems(portal, data, filter, signal)
    case 'recents':
      return await loadMoreRecents(portal, data, job.rows, signal)
    case 'items':
      return searchedText(filter.words) === null
        ? await loadMoreItems(portal, data, filter, signal)
        : await searchItems(portal, data, filter, signal)
    case 'look-up':
      return await lookUpChats(portal, job.rows, signal)
    case 'details':
      return await loadDetails(portal, data, job.rows, signal)
    case 'customers':
      return await loadCustomers(portal, job.turns, signal)
  }
}

/** True for a step after which the list's end has more rows, or is known to have none. */
export function bringsMore(job: Job): boolean {
  return job.kind === 'recents' || job.kind === 'items' || (job.kind === 'look-up' && job.isMore)
}
