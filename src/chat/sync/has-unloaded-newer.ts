import type { Chat } from '../chat.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { FIRST_MESSAGES } from '../messages/read-messages.ts'
import type { Part } from '../part.ts'

/**
 * Whether there are newer messages than those that are known, because the chat was opened at its first unread one, or
 * because more came than one look brings. Then a further page is the reader's to ask for: looks only follow the end.
 */
export function hasUnloadedNewer(
  { lastMessageId, unreadCount }: Pick<Chat, 'lastMessageId' | 'unreadCount'>,
  messages: Part<MessagePage>,
): boolean {
  const newest = messages.ok ? messages.value.messages.at(-1) : undefined
  if (newest === undefined || lastMessageId === null || unreadCount === null) return false
  return newest.id < lastMessageId && unreadCount > FIRST_MESSAGES
}
