import { type Chat, lastMessageId } from './chat.ts'

/** Adds a member without a system message. Earlier messages count as read; `hidesHistory` makes them invisible. */
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
    isMarkedUnread: false,
    hiddenAfter: null,
    changedAt: 0,
    hiddenUpTo: hidesHistory ? last : 0,
  })
}
