import { type Chat, lastMessageId } from './chat.ts'

/**
 * Marks messages as read, up to and including `upTo`, never the reverse, and takes off the mark that was set by hand.
 * False for a user outside the chat.
 */
export function readChat(
  chat: Chat,
  personId: number,
  { upTo, at }: { readonly upTo: number; readonly at: number },
): boolean {
  const member = chat.members.get(personId)
  if (member === undefined) return false
  const reached = Math.min(upTo, lastMessageId(chat))
  if (member.isMarkedUnread) member.changedAt = at
  member.isMarkedUnread = false
  if (reached <= member.lastReadId) return true
  member.lastReadId = reached
  member.readAt = at
  member.changedAt = at
  return true
}
