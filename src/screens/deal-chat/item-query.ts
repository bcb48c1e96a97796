import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { loadItem } from '../../chat/load-item.ts'
import type { OpenedItem } from '../../chat/open-item.ts'
import type { Portal } from '../../portal/portal.ts'

/** How a CRM item's chat is kept in the query cache: by portal and item, never by anything secret. */
export function itemQuery(portal: Portal | null, origin: string, { item, id }: CrmItemRef) {
  return {
    queryKey: ['crm-item', origin, item.type, id] as const,
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<OpenedItem> => {
      if (portal === null) throw new Error('a query without a portal')
      return loadItem(portal, { item, id }, signal)
    },
    enabled: portal !== null,
  }
}
