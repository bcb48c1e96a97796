import { type Chat, lastMessageId } from './chat.ts'

/** Marks messages as read, up to and including `upTo`; never the reverse. False for a user outside the chat. */
export function readChat(
  chat: Chat,
  personId: number,
  { upTo, at }: { readonly upTo: number; readonly at: number },
): boolean {
  const member = chat.members.get(personId)
  if (member === undefined) return false
  const reached = Math.min(upTo, lastMessageId(chat))
  if (reached <= member.lastReadId) return true
  member.lastReadId = reached
  member.readAt = at
  return true
}
