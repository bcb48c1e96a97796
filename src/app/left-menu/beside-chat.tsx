import type { ComponentProps } from 'react'
import { CrmChatScreen } from '../../features/chat-view/crm-chat-screen.tsx'
import type { ChatSlot } from '../../features/inbox/beside/beside.tsx'
import { ItemRecord } from '../../shared/records/item-record.tsx'

/** The chat view of a CRM item beside the inbox; a state without a chat names the item. */
export function BesideChat({ item, id, above }: ComponentProps<ChatSlot>) {
  return (
    <CrmChatScreen {...{ item, id, above }} itemOf={(title) => <ItemRecord {...{ item, id, title }} />} />
  )
}
