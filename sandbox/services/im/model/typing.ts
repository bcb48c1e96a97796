import type { World } from '../../../portal/world.ts'
import type { Chat } from './chat.ts'

/** The time that others see somebody typing, in milliseconds. */
const SHOWN_MS = 10_000

/** Tells the members of a chat that one of them types. */
export function noteTyping({ typing }: World, chat: Chat, personId: number, at: number): void {
  const inChat = typing.get(chat.id) ?? new Map<number, number>()
  typing.set(chat.id, inChat.set(personId, at))
}

/** IDs of the members who type, as this user sees it. */
export function typingIn({ typing }: World, chat: Chat, personId: number, at: number): number[] {
  const inChat = [...(typing.get(chat.id) ?? [])]
  return inChat.filter(([id, since]) => id !== personId && at - since < SHOWN_MS).map(([id]) => id)
}
