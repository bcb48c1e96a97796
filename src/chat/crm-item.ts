import * as v from 'valibot'
import { text } from './php.ts'

/** What we show of the CRM item itself (`crm.item.get`). Plain JSON. */
export interface CrmItem {
  /** A deal's title, a contact's name; may be empty. */
  readonly title: string
}

/** `result` of `crm.item.get`; a contact has names where the others have a title. */
export const crmItemSchema = v.pipe(
  v.object({ item: v.object({ title: text, name: text, lastName: text }) }),
  v.transform(
    ({ item }): CrmItem => ({ title: item.title.trim() || `${item.name} ${item.lastName}`.trim() }),
  ),
)
