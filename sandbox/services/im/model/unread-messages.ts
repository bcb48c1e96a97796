import type { Chat } from './chat.ts'
import type { Message } from './message.ts'

/** The messages that a member has yet to read, oldest first. One's own never count, nor who came and went. */
export function unreadMessages(chat: Chat, personId: number): readonly Message[] {
  const member = chat.members.get(personId)
  if (member === undefined || (chat.messages.at(-1)?.id ?? 0) <= member.lastReadId) return []
  const readCount = chat.messages.findIndex(({ id }) => id > member.lastReadId)
  return chat.messages.slice(readCount).filter((message) => isCounted(message, personId))
}

/** Whether a message makes somebody's counter go up. */
export function isCounted({ authorId, params }: Message, personId: number): boolean {
  return authorId !== personId && params['NOTIFY'] !== 'N'
}
