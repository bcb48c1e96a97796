import { crmKind } from '../../portal/entry.ts'
import type { CrmItemRef } from '../entity-ref.ts'

const FORM = /^([A-Z_\d]+)\|([1-9]\d{0,14})$/

/** The key of an item's row, as in the chat's `ENTITY_ID`: `DEAL|1663`. */
export function keyOf({ item, id }: CrmItemRef): string {
  return `${item.type}|${id}`
}

/** The item of an `ENTITY_ID`, `DEAL|1663`; null: a kind that this app does not know, or no item. */
export function itemOfKey(key: string): CrmItemRef | null {
  const [, type = '', id = ''] = FORM.exec(key) ?? []
  const item = crmKind(type)
  return item === null ? null : { item, id: Number(id) }
}
