import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { ChatRecord } from '../chat-record.tsx'
import { DealChatScreen } from '../deal-chat/deal-chat-screen.tsx'
import { BackBar } from '../find/back-bar.tsx'

/** A CRM item's chat in the left-menu app: what its card's tab shows, and the ways back to the search and the item. */
export function ItemScreen({ item, id }: CrmItemRef) {
  return (
    <>
      <BackBar />
      <DealChatScreen item={item} id={id} recordOf={(chat) => <ChatRecord chat={chat} />} />
    </>
  )
}
