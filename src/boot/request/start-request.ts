import { entryPlan } from '../../app/entries.ts'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import { type Connection, connect } from '../../portal/connect.ts'

// Re-exported for start-up, which loads this module's chunk.
export { entryPlan }

/** The handshake and the opening request, which run before the app's own code arrives. */
export interface StartRequest {
  connection: Connection
  /** The opening's answer, by the entry's query in `src/app/entries.ts`; null: no query. */
  opened: Promise<OpenedItem> | null
}

/** Connects to the portal, and sends the opening's one request as soon as the entry is known. Never rejects. */
export async function startRequest(): Promise<StartRequest> {
  const connection = await connect()
  if (connection.status !== 'connected') return { connection, opened: null }
  const { portal } = connection
  const { query } = entryPlan(portal.entry)
  if (query === null) return { connection, opened: null }
  const opened = query(portal, portal.entry).queryFn({})
  // The query that adopts the promise reads its failure; until then it must not count as unhandled.
  opened.catch(() => undefined)
  return { connection, opened }
}
