import { entryPlan } from '../../app/entries.ts'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import { type Connection, connect } from '../../portal/connect.ts'

// Start-up reads it by way of this module, whose chunk it is in.
export { entryPlan }

/** Handshake and opening request: everything that is under way before the app's own code arrives. */
export interface StartRequest {
  connection: Connection
  /** The opening's answer, by the query of the entry's row in `src/app/entries.ts`; null where it has none. */
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
  // The query that takes the promise over reads its failure; until then it is no unhandled one.
  opened.catch(() => undefined)
  return { connection, opened }
}
