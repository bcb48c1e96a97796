import { useState } from 'react'
import type { CrmItemRef } from '../../chat/entity-ref.ts'
import type { InboxRow } from '../../chat/inbox/inbox-row.ts'

/** Key of an item's row. */
export function keyOf({ item, id }: CrmItemRef): string {
  return `${item.type}|${id}`
}

/**
 * The row of the chosen item; null: none is chosen. As it was last, where the list has it no longer; of an item that the
 * list has not had, nothing but its number is known.
 */
export function useChosenRow(rows: readonly InboxRow[], chosen: CrmItemRef | null): InboxRow | null {
  const [last, setLast] = useState<InboxRow | null>(null)
  if (chosen === null) return null
  const key = keyOf(chosen)
  const row = rows.find((one) => one.key === key)
  if (row !== undefined && row !== last) setLast(row)
  if (row !== undefined) return row
  return last?.key === key ? last : unknownRow(chosen)
}

function unknownRow({ item, id }: CrmItemRef): InboxRow {
  const facts = { status: 'loading' } as const
  return {
    key: keyOf({ item, id }),
    item,
    id,
    facts,
    chat: { status: 'unknown' },
    customers: [],
    details: null,
  }
}
