import type { Chat } from './chat.ts'
import type { Message } from './message.ts'

/** The messages that a user sees, oldest first. A reader outside an open chat sees all. */
export function visibleMessages(chat: Chat, personId: number): readonly Message[] {
  const hiddenUpTo = chat.members.get(personId)?.hiddenUpTo ?? 0
  return hiddenUpTo === 0 ? chat.messages : chat.messages.filter(({ id }) => id > hiddenUpTo)
}
