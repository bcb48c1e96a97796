import { failureOf } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { type InboxData, isPassing, type Loaded } from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { readOpenItems } from './item-facts.ts'
import { listingQuery, withListingPage } from './listing.ts'
import { RECENTS_AT_ONCE, readRecentPage } from './recents.ts'
import { withRecents } from './with-recents.ts'

/** Loads the next page of the user's recent chats. Throws `PortalError`; writes nothing. */
export async function loadMoreRecents(
  portal: Pick<Portal, 'call'>,
  { recents: { offset } }: InboxData,
  signal?: AbortSignal,
): Promise<Loaded> {
  const page = await portal.call(readRecentPage(offset), signal)
  return {
    change: (now) => {
      const read = withRecents(now, page.items)
      if (now.recents.offset !== offset) return read
      // By the asked number: the portal folds rows after it cut the page, so that it may be short or empty.
      return { ...read, recents: { way: 'list', offset: offset + RECENTS_AT_ONCE, hasMore: page.hasMore } }
    },
    failure: null,
  }
}

/** Loads the next page of the filter's open items; does nothing where there is none. Throws `PortalError`. */
export async function loadMoreItems(
  portal: Pick<Portal, 'call'>,
  data: InboxData,
  filter: InboxFilter,
  signal?: AbortSignal,
): Promise<Loaded> {
  const query = listingQuery(data, filter)
  if (query === null) return { change: (now) => now, failure: null }
  try {
    const page = await portal.call(readOpenItems(query), signal)
    return {
      change: (now) => withListingPage(now, filter, query, { ok: true, value: page, total: null }),
      failure: null,
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null || isPassing(failure)) throw error
    return { change: (now) => withListingPage(now, filter, query, { ok: false, failure }), failure: null }
  }
}
