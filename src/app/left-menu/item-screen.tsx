import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { CrmChatScreen } from '../../features/chat-view/crm-chat-screen.tsx'
import { BackBar } from '../../shared/navigation/back-bar.tsx'
import { ChatRecord } from '../../shared/records/chat-record.tsx'
import { ItemRecord } from '../../shared/records/item-record.tsx'

/** A CRM item's chat in the left-menu app: its card's tab, with links back to the search and to the item. */
export function ItemScreen({ item, id }: CrmItemRef) {
  return (
    <>
      <BackBar />
      <CrmChatScreen
        item={item}
        id={id}
        recordOf={(chat) => <ChatRecord chat={chat} />}
        itemOf={(title) => <ItemRecord {...{ item, id, title }} />}
      />
    </>
  )
}
