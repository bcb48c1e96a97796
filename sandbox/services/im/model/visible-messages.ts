import type { Chat } from './chat.ts'
import type { Message } from './message.ts'

/** What somebody sees of a chat's history, oldest first. Who isn't in an open chat sees all of it. */
export function visibleMessages(chat: Chat, personId: number): readonly Message[] {
  const hiddenUpTo = chat.members.get(personId)?.hiddenUpTo ?? 0
  return hiddenUpTo === 0 ? chat.messages : chat.messages.filter(({ id }) => id > hiddenUpTo)
}
