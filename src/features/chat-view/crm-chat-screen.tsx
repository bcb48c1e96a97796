import type { ReactNode } from 'react'
import type { Chat } from '../../chat/chat.ts'
import type { CrmItemRef, EntityRef } from '../../chat/entity-ref.ts'
import type { KnownOfItem } from '../../chat/known-of-item.ts'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import { discussionOf } from '../../chat/opening/open-item.ts'
import type { Failure } from '../../portal/failure.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../shared/errors/failure-screen.tsx'
import type { TryAgainProps } from '../../shared/errors/try-again.tsx'
import { useFocusOnChange } from '../../shared/focus/use-focus-on-change.ts'
import { crmItemQuery } from '../../shared/portal-query/portal-query.ts'
import { usePortalQuery } from '../../shared/queries/use-portal-query.ts'
import { ChatView } from './chat-view.tsx'
import { NoAccessState } from './no-access-state.tsx'
import { NoChatState } from './no-chat-state.tsx'
import { namedResponsible, responsibleOf } from './responsible-of.ts'
import { Skeleton } from './skeleton/skeleton.tsx'
import { type ChatSync, hasChat, useChatSync } from './sync/use-chat-sync.ts'
import { useLazyParts } from './use-lazy-parts.ts'

interface CrmChatScreenProps extends CrmItemRef {
  /** Link to the record that a chat belongs to; left out in the record's own card. */
  recordOf?: ((chat: Chat) => ReactNode) | undefined
  /** The item by its title, which a state without a chat shows; left out in the item's own card. */
  itemOf?: ((title: string) => ReactNode) | undefined
  /** Content above the chat, beside the inbox; with it the chat is a part of that page, one heading level down. */
  above?: ((known: KnownOfItem) => ReactNode) | undefined
}

/** The chat of a CRM item, or the outcome of looking it up. */
export function CrmChatScreen({ item, id, recordOf, itemOf, above }: CrmChatScreenProps) {
  const { portal } = useAppContext()
  const entity = discussionOf({ item, id })
  const query = crmItemQuery(portal, { item, id })
  const answer = usePortalQuery(query, hasChat)
  const sync = useChatSync(query, answer, entity, { item, id })
  const { data, blocking, attempt, again } = answer
  const { staleSince } = sync
  const screen = useFocusOnChange(stateOf(blocking, data), partsOf(data, staleSince), {
    isBeside: above !== undefined,
  })
  const level = above === undefined ? 1 : 2
  // One `main` a page: the inbox has its own.
  const Root = above === undefined ? 'main' : 'section'
  return (
    <Root className="screen" ref={screen}>
      {above?.({ responsible: data === undefined ? null : namedResponsible(data, sync.secondary) })}
      {blocking !== null ? (
        <FailureScreen failure={blocking} attempt={attempt} level={level} {...again} />
      ) : data === undefined ? (
        <Skeleton />
      ) : (
        <LookupOutcome
          opened={data}
          type={item.type}
          {...{ entity, sync, staleSince, recordOf, itemOf, level }}
          {...again}
        />
      )}
    </Root>
  )
}

function stateOf(failure: Failure | null, opened: OpenedItem | undefined): string {
  return failure?.kind ?? opened?.lookup.status ?? 'loading'
}

/** Key of the notices shown: each has a button, which may lose the focus. */
function partsOf(opened: OpenedItem | undefined, staleSince: number | null): string {
  return [opened?.members === null, staleSince !== null].join()
}

interface LookupOutcomeProps extends TryAgainProps {
  opened: OpenedItem
  type: string
  /** The pair that the item's discussion belongs to. */
  entity: EntityRef
  sync: ChatSync
  /** Time of the data, where a later request failed; else null. Milliseconds. */
  staleSince: number | null
  recordOf?: CrmChatScreenProps['recordOf']
  itemOf?: CrmChatScreenProps['itemOf']
  /** Level of its first heading. */
  level?: 1 | 2
}

/** The screen of an opened item, by the status of its chat lookup. */
export function LookupOutcome({
  opened,
  type,
  entity,
  sync,
  staleSince,
  recordOf = noRecord,
  itemOf = noRecord,
  level = 1,
  ...again
}: LookupOutcomeProps) {
  const { lookup, item } = opened
  const conversation = useLazyParts()
  const title = item.ok ? item.value.title : ''
  switch (lookup.status) {
    case 'found':
      return (
        <ChatView
          key={lookup.chat.id}
          chat={lookup.chat}
          {...{ opened, type, sync, staleSince, level }}
          itemTitle={title}
          record={recordOf(lookup.chat)}
          {...again}
        />
      )
    case 'none':
      return (
        <>
          <NoChatState
            {...{ type, entity, title, level }}
            about={itemOf(title)}
            refresh={sync.refresh}
            {...again}
          />
          {conversation !== null && (
            <conversation.LeftText me={opened.me} entities={[entity]} dialogId={null} />
          )}
          {conversation !== null && (
            <conversation.CustomersWithoutChat {...{ opened, sync }} level={level === 1 ? 2 : 3} />
          )}
        </>
      )
    case 'no-access':
      return (
        <>
          <NoAccessState
            {...{ type, entity, level }}
            about={itemOf(title)}
            responsible={responsibleOf(opened, sync.secondary)}
            refresh={sync.refresh}
            {...again}
          />
          {conversation !== null && (
            <conversation.LeftText me={opened.me} entities={[entity]} dialogId={`chat${lookup.chatId}`} />
          )}
          {conversation !== null && (
            <conversation.CustomersWithoutChat {...{ opened, sync }} level={level === 1 ? 2 : 3} />
          )}
        </>
      )
  }
}

function noRecord(): null {
  return null
}
