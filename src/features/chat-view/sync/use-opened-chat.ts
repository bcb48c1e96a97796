import type { EntityRef } from '../../../chat/entity-ref.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import type { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { type PortalAnswer, usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { type ChatSync, useChatSync } from './use-chat-sync.ts'

/** The answer of a query that opens a chat, with its sync. */
export interface OpenedAnswer<T> extends PortalAnswer<T> {
  readonly sync: ChatSync
}

/**
 * Opens a chat by a query, and keeps it in sync. `entityOf`: the pair that the chat belongs to; null where the chat was
 * found otherwise, or the user typed the pair. A found chat stays when a later request fails.
 */
export function useOpenedChat<T extends Opened>(
  query: ReturnType<typeof portalQuery<T>>,
  entityOf: (data: T) => EntityRef | null,
): OpenedAnswer<T> {
  const answer = usePortalQuery(query, ({ lookup }) => lookup.status === 'found')
  const { data } = answer
  const sync = useChatSync(query, data, data === undefined ? null : entityOf(data))
  return { ...answer, staleSince: answer.staleSince ?? sync.staleSince, sync }
}
