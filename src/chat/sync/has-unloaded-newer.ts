import type { Chat } from '../chat.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { FIRST_MESSAGES } from '../messages/read-messages.ts'
import type { Part } from '../part.ts'

/**
 * True when more messages follow the loaded ones than a poll brings, as after opening at the first unread message. Then
 * the user loads further pages: polls only follow the end.
 */
export function hasUnloadedNewer(
  { lastMessageId, unreadCount }: Pick<Chat, 'lastMessageId' | 'unreadCount'>,
  messages: Part<MessagePage>,
): boolean {
  const newest = messages.ok ? messages.value.messages.at(-1) : undefined
  if (newest === undefined || lastMessageId === null || unreadCount === null) return false
  return newest.id < lastMessageId && unreadCount > FIRST_MESSAGES
}
