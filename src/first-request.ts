import { loadItem } from './chat/load-item.ts'
import type { OpenedItem } from './chat/open-item.ts'
import { type Connection, connect } from './portal/connect.ts'

/** Handshake, and the first screen's one request: all that can be under way before the app's own code arrives. */
export interface FirstRequest {
  connection: Connection
  /** The deal's chat; null where the first screen asks nothing. */
  opened: Promise<OpenedItem> | null
}

export async function firstRequest(): Promise<FirstRequest> {
  const connection = await connect()
  if (connection.status !== 'connected') return { connection, opened: null }
  const { portal } = connection
  if (portal.entry.kind !== 'crm-card') return { connection, opened: null }
  const opened = loadItem(portal, portal.entry)
  // Its failure is read by the query that takes it over; until then it isn't an unhandled one.
  opened.catch(() => undefined)
  return { connection, opened }
}
