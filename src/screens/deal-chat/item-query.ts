import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { loadItem } from '../../chat/load-item.ts'
import type { OpenedItem } from '../../chat/open-item.ts'
import type { Portal } from '../../portal/portal.ts'
import { portalQuery } from '../portal-query.ts'

/** A CRM item's chat, for the query cache. */
export function itemQuery(portal: Portal | null, origin: string, { item, id }: CrmItemRef) {
  return portalQuery<OpenedItem>(portal, origin, ['crm-item', item.type, id], (asked, signal) =>
    loadItem(asked, { item, id }, signal),
  )
}
