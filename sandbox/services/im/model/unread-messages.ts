import type { Chat } from './chat.ts'
import type { Message } from './message.ts'

/**
 * A member's unread messages, oldest first, without their own and without system messages about joining and leaving.
 */
export function unreadMessages(chat: Chat, personId: number): readonly Message[] {
  const member = chat.members.get(personId)
  if (member === undefined || (chat.messages.at(-1)?.id ?? 0) <= member.lastReadId) return []
  const readCount = chat.messages.findIndex(({ id }) => id > member.lastReadId)
  return chat.messages.slice(readCount).filter((message) => countsAsUnread(message, personId))
}

/** True for a message that counts as unread for this user. */
export function countsAsUnread({ authorId, params }: Message, personId: number): boolean {
  return authorId !== personId && params['NOTIFY'] !== 'N'
}
