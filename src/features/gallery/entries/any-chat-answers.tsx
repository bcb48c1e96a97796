import type { OpenedEntityChat } from '../../../chat/entity-chat/load-chat.ts'
import type { Route } from '../../../shared/navigation/routes.ts'
import { FOUND, NO_ACCESS, NONE } from '../fixtures/opened-items.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import type { Cached } from '../left-menu-stage.tsx'
import { SearchStage } from '../search-stage.tsx'

const folder = 'features/search'
const ASKED: Extract<Route, { page: 'any' }> = {
  page: 'any',
  form: { kind: 'deal', fields: { id: '1663' } },
  asBot: false,
  botId: '',
  isAsked: true,
}

/** Answers to the form for any chat. */
export const ANY_CHAT_ANSWERS: GalleryGroup = {
  id: 'any-chat-answers',
  title: 'Find: any chat, answered',
  entries: [
    answer('asking', 'the portal is asked'),
    answer('found', 'found', {
      data: { ...FOUND, ref: { type: 'CRM', id: 'DEAL|1663' } } satisfies OpenedEntityChat,
    }),
    answer('none', 'none', {
      data: { ...NONE, ref: { type: 'CRM', id: 'DEAL|1663' } } satisfies OpenedEntityChat,
    }),
    answer('no-access', 'exists, but one isn’t in it', {
      data: { ...NO_ACCESS, ref: { type: 'CRM', id: 'DEAL|1663' } } satisfies OpenedEntityChat,
    }),
    answer('found-stale', 'found, and couldn’t be asked again', {
      data: { ...FOUND, ref: { type: 'CRM', id: 'DEAL|1663' } } satisfies OpenedEntityChat,
      failure: { kind: 'unreachable' },
    }),
    answer('answer-throttled', 'too many requests', { failure: { kind: 'throttled', retryInMs: 5_000 } }),
    answer('answer-failed', 'a failure', { failure: { kind: 'server-error' } }),
  ],
}

function answer(id: string, title: string, cachedAnswer?: Cached[1]): GalleryEntry {
  const key = ['pair', 'CRM', 'DEAL|1663', 'im.chat.get', '']
  const cached: Cached[] = cachedAnswer === undefined ? [] : [[key, cachedAnswer]]
  return {
    id,
    title: `any chat: ${title}`,
    folder,
    render: () => <SearchStage route={ASKED} cached={cached} />,
  }
}
