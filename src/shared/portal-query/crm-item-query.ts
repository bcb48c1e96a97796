import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { loadItem } from '../../chat/opening/load-item.ts'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import type { Portal } from '../../portal/portal.ts'
import { portalQuery } from './portal-query.ts'

/** A CRM item's chat, for the query cache. */
export function crmItemQuery(portal: Portal | null, { item, id }: CrmItemRef) {
  return portalQuery<OpenedItem>(portal, ['crm-item', item.type, id], (asked, signal) =>
    loadItem(asked, { item, id }, signal),
  )
}
