import type { Chat } from './chat.ts'
import { visibleMessages } from './visible-messages.ts'

/**
 * Makes a message and all later ones unread for a member; never the reverse. False, without a change, for a user outside
 * the chat and for a message that they don't see there.
 */
export function unreadChat(
  chat: Chat,
  personId: number,
  { firstId, at }: { readonly firstId: number; readonly at: number },
): boolean {
  const member = chat.members.get(personId)
  const messages = visibleMessages(chat, personId)
  const index = messages.findIndex(({ id }) => id === firstId)
  if (member === undefined || index < 0) return false
  member.lastReadId = Math.min(member.lastReadId, messages[index - 1]?.id ?? member.hiddenUpTo)
  member.changedAt = at
  return true
}
