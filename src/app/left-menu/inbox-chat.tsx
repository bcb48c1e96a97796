import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { CrmChatScreen } from '../../features/chat-view/crm-chat-screen.tsx'

/** Stub until inbox-beside is merged. */
export function InboxChat(item: CrmItemRef) {
  return <CrmChatScreen {...item} />
}
