import * as v from 'valibot'
import { idList, optionalInt, text } from '../php.ts'

/** A CRM item (`crm.item.get`). Plain JSON. */
export interface CrmItem {
  /** A deal's title, a contact's name; may be empty. */
  readonly title: string
  /** Null: none, or not told. */
  readonly responsibleId: number | null
  /** Empty: none, or not told. */
  readonly observerIds: readonly number[]
}

/** `result` of `crm.item.get`; contacts have names for a title, and not every type has observers. */
export const crmItemSchema = v.pipe(
  v.object({
    item: v.object({
      title: text,
      name: text,
      lastName: text,
      assignedById: v.fallback(optionalInt, null),
      observers: v.fallback(idList, []),
    }),
  }),
  v.transform(
    ({ item }): CrmItem => ({
      title: item.title.trim() || `${item.name} ${item.lastName}`.trim(),
      // PHP sends 0 for no user.
      responsibleId: isSomebody(item.assignedById) ? item.assignedById : null,
      observerIds: [...new Set(item.observers.filter(isSomebody))],
    }),
  ),
)

function isSomebody(id: number | null): id is number {
  return id !== null && id > 0
}
