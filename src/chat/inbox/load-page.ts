import { failureOf, PortalError } from '../../portal/failure.ts'
import type { Method, Portal } from '../../portal/portal.ts'
import { type DetailCommands, detailCommands, type WantedDetails } from './detail-commands.ts'
import { type InboxData, isPassing, type Loaded, MOST_COMMANDS, passingFailure } from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { readOpenItems } from './item-facts.ts'
import { listingQuery, withListingPage } from './listing.ts'
import { withDetails } from './load-details.ts'
import { RECENTS_AT_ONCE, type RecentPage, readRecentPage } from './recents.ts'
import { withRecents } from './with-recents.ts'

type PageCommands = DetailCommands & { readonly recents: Method<RecentPage> }

/**
 * Loads the next page of the user's recent chats, and in the same request details of the rows in view. Throws
 * `PortalError`; writes nothing.
 */
export async function loadMoreRecents(
  portal: Pick<Portal, 'batch'>,
  data: InboxData,
  wanted: readonly WantedDetails[],
  signal?: AbortSignal,
): Promise<Loaded> {
  const { offset } = data.recents
  const { rows, commands } = detailCommands(data, wanted, MOST_COMMANDS - 1)
  const pageCommands: PageCommands = { recents: readRecentPage(offset), ...commands }
  const { recents, ...answers } = await portal.batch(pageCommands, signal)
  if (!recents.ok) throw new PortalError(recents.failure)
  const page = recents.value
  return {
    change: (now) => {
      const read = withRecents(withDetails(now, rows, answers), page.items)
      if (now.recents.offset !== offset) return read
      // By the asked number: the portal folds rows after it cut the page, so that it may be short or empty.
      return { ...read, recents: { way: 'list', offset: offset + RECENTS_AT_ONCE, hasMore: page.hasMore } }
    },
    failure: passingFailure(answers),
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
