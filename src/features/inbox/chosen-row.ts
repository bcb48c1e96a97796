import type { CrmItemRef } from '../../chat/entity-ref.ts'
import type { InboxRow } from '../../chat/inbox/inbox-row.ts'
import { keyOf } from '../../chat/inbox/item-key.ts'
import type { InboxState } from './data/inbox-state.ts'

/** The row of the chosen item, of which nothing but its number may be known yet; null: none is chosen. */
export function chosenRow(
  { rows, chosen: own }: Pick<InboxState, 'rows' | 'chosen'>,
  chosen: CrmItemRef | null,
): InboxRow | null {
  if (chosen === null) return null
  const key = keyOf(chosen)
  return rows.find((one) => one.key === key) ?? (own?.key === key ? own : unknownRow(chosen))
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
