import type { EntityRef } from '../../../chat/entity-ref.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import type { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { type PortalAnswer, usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { type ChatSync, useChatSync } from './use-chat-sync.ts'

/** What a screen that shows a chat has to show, and what keeps that whole and fresh. */
export interface OpenedAnswer<T> extends PortalAnswer<T> {
  readonly sync: ChatSync
}

/**
 * Opens a chat by a query, and keeps it. `entityOf`: the pair whose chat it is; null where it was found otherwise, or
 * somebody typed the pair. A chat that was found isn't taken away because asking again failed.
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
