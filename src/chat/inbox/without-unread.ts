import type { InboxRow } from './inbox-row.ts'
import { ownChat } from './own-chat.ts'

/** The row after its chat was marked as read. */
export function withoutUnread(row: InboxRow): InboxRow {
  const chat = ownChat(row)
  if (chat === null) return row
  const lastReadId = Math.max(chat.lastReadId, chat.lastMessage?.id ?? 0)
  return {
    ...row,
    chat: { status: 'found', value: { ...chat, unreadCount: 0, isMarkedUnread: false, lastReadId } },
  }
}
