import { allRows, type InboxData, withRows } from './inbox-data.ts'
import type { InboxRow } from './inbox-row.ts'

/** The data in which the failed parts of these rows are to be read again; null: of all rows, and of the list itself. */
export function withRetry(data: InboxData, keys: readonly string[] | null): InboxData {
  const all = allRows(data)
  const rows = (keys === null ? all : all.filter(({ key }) => keys.includes(key))).map((row) =>
    retried(row, data),
  )
  const read = withRows(data, rows)
  if (keys !== null) return read
  const listings = Object.entries(data.listings).filter(([, { failure }]) => failure === null)
  return { ...read, listings: Object.fromEntries(listings) }
}

function retried(row: InboxRow, { crm }: InboxData): InboxRow {
  const { facts, chat } = row
  return {
    ...row,
    facts: facts.status === 'failed' && crm === null ? { status: 'loading' } : facts,
    chat: chat.status === 'failed' ? { status: 'unknown' } : chat,
  }
}
