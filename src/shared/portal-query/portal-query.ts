import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { loadItem, type OpenedItem } from '../../chat/opening/open-item.ts'
import type { Portal } from '../../portal/portal.ts'

/**
 * A query of the cache, keyed by the portal's origin and `key`, never by a secret. Disabled without a portal. Its answer
 * and its errors are those of `ask`.
 */
export function portalQuery<T>(
  portal: Portal | null,
  key: readonly (string | number)[],
  ask: (portal: Portal, signal?: AbortSignal) => Promise<T>,
) {
  return {
    queryKey: [key[0], portal?.origin ?? '', ...key.slice(1)] as const,
    queryFn: ({ signal }: { signal?: AbortSignal }): Promise<T> => {
      if (portal === null) throw new Error('a query without a portal')
      return ask(portal, signal)
    },
    enabled: portal !== null,
  }
}

/** The query that opens a CRM item's chat. */
export function crmItemQuery(portal: Portal | null, { item, id }: CrmItemRef) {
  return portalQuery<OpenedItem>(portal, ['crm-item', item.type, id], (asked, signal) =>
    loadItem(asked, { item, id }, signal),
  )
}
