import { type Chat, lastMessageId } from './chat.ts'

/** Puts somebody into a chat without a word. They have read what was there; `hidesHistory`: they don't even see it. */
export function addMember(
  chat: Chat,
  personId: number,
  { hidesHistory, at }: { readonly hidesHistory: boolean; readonly at: number },
): void {
  const last = lastMessageId(chat)
  chat.members.set(personId, {
    id: personId,
    lastReadId: last,
    readAt: last === 0 ? null : at,
    isMuted: false,
    isPinned: false,
    hiddenUpTo: hidesHistory ? last : 0,
  })
}
