import type { ReactNode } from 'react'
import type { Chat } from '../../chat/chat.ts'
import { type CrmItemRef, discussionOf, type EntityRef } from '../../chat/entity-ref.ts'
import type { OpenedItem } from '../../chat/open-item.ts'
import type { Failure } from '../../portal/failure.ts'
import { FailureScreen } from '../failure/failure-screen.tsx'
import { useSurroundings } from '../surroundings.tsx'
import type { TryAgainProps } from '../try-again.tsx'
import { useFocusOnChange } from '../use-focus-on-change.ts'
import { FoundChat } from './found/found-chat.tsx'
import { itemQuery } from './item-query.ts'
import { NoAccessState } from './no-access-state.tsx'
import { NoneState } from './none-state.tsx'
import { responsibleOf } from './responsible-of.ts'
import { Skeleton } from './skeleton.tsx'
import { useConversation } from './use-conversation.ts'
import { useOpenedChat } from './use-opened-chat.ts'
import type { Upkeep } from './use-upkeep.ts'

interface DealChatScreenProps extends CrmItemRef {
  /** The way back to what a chat belongs to; without it there is none, as in that one's own card. */
  recordOf?: ((chat: Chat) => ReactNode) | undefined
}

/** A CRM item's chat, whatever became of looking for it. */
export function DealChatScreen({ item, id, recordOf }: DealChatScreenProps) {
  const { portal, origin } = useSurroundings()
  const entity = discussionOf({ item, id })
  const { data, blocking, attempt, staleSince, again, upkeep } = useOpenedChat(
    itemQuery(portal, origin, { item, id }),
    () => entity,
  )
  const screen = useFocusOnChange(stateOf(blocking, data), partsOf(data, staleSince))
  return (
    <main className="screen" ref={screen}>
      {blocking !== null ? (
        <FailureScreen failure={blocking} attempt={attempt} {...again} />
      ) : data === undefined ? (
        <Skeleton />
      ) : (
        <Opened opened={data} type={item.type} {...{ entity, upkeep, staleSince, recordOf }} {...again} />
      )}
    </main>
  )
}

function stateOf(failure: Failure | null, opened: OpenedItem | undefined): string {
  return failure?.kind ?? opened?.lookup.status ?? 'loading'
}

/** What comes and goes with a button of its own: notices. */
function partsOf(opened: OpenedItem | undefined, staleSince: number | null): string {
  return [opened?.members === null, staleSince !== null].join()
}

interface OpenedProps extends TryAgainProps {
  opened: OpenedItem
  type: string
  /** The pair that the item's discussion belongs to. */
  entity: EntityRef
  upkeep: Upkeep
  /** When it was read, where asking again has failed since; else null. Milliseconds. */
  staleSince: number | null
  recordOf?: DealChatScreenProps['recordOf']
}

/** What the opening brought, by how the lookup ended. */
export function Opened({
  opened,
  type,
  entity,
  upkeep,
  staleSince,
  recordOf = noRecord,
  ...again
}: OpenedProps) {
  const { lookup, item } = opened
  const conversation = useConversation()
  const title = item.ok ? item.value.title : ''
  switch (lookup.status) {
    case 'found':
      return (
        <FoundChat
          key={lookup.chat.id}
          chat={lookup.chat}
          {...{ opened, type, upkeep, staleSince }}
          itemTitle={title}
          record={recordOf(lookup.chat)}
          {...again}
        />
      )
    case 'none':
      return (
        <>
          <NoneState {...{ type, entity, title }} onLook={upkeep.look} {...again} />
          {conversation !== null && <conversation.CustomersWithoutChat {...{ opened, upkeep }} />}
        </>
      )
    case 'no-access':
      return (
        <>
          <NoAccessState
            {...{ type, entity }}
            responsible={responsibleOf(opened, upkeep.rest)}
            onLook={upkeep.look}
            {...again}
          />
          {conversation !== null && <conversation.CustomersWithoutChat {...{ opened, upkeep }} />}
        </>
      )
  }
}

function noRecord(): null {
  return null
}
