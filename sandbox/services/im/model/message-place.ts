import type { World } from '../../../portal/world.ts'
import type { Person } from '../../user/model/person.ts'
import { canSee } from './can-see.ts'
import type { Chat } from './chat.ts'
import type { Message } from './message.ts'

/** A message with its chat, and its index among the chat's messages. */
export interface MessagePlace {
  readonly chat: Chat
  readonly index: number
  readonly message: Message
}

/** Finds a message of the portal by its ID. */
export function findMessage({ chats }: World, id: number): MessagePlace | null {
  for (const chat of chats) {
    const index = chat.messages.findIndex((message) => message.id === id)
    const message = chat.messages[index]
    if (message !== undefined) return { chat, index, message }
  }
  return null
}

/** The same for a user who sees the message: neither its chat nor the history before joining is hidden from them. */
export function findSeenMessage(world: World, person: Person, id: number): MessagePlace | null {
  const place = findMessage(world, id)
  if (place === null || !canSee(place.chat, person)) return null
  return id > (place.chat.members.get(person.id)?.hiddenUpTo ?? 0) ? place : null
}
