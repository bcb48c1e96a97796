import type { MethodCall } from '../../../server/rest/method.ts'
import type { Chat } from '../model/chat.ts'
import type { Member } from '../model/member.ts'
import type { Message } from '../model/message.ts'
import { visibleMessages } from '../model/visible-messages.ts'

/** A chat in a user's list of recent chats. */
export interface RecentChat {
  readonly chat: Chat
  readonly own: Member
  /** The last message that the user sees. */
  readonly last: Message | null
  /** Time of the last message, or of the chat's creation, Unix time in milliseconds. */
  readonly at: number
  /** Time of the row's last change, which `LAST_SYNC_DATE` is compared with: a message, or the user's own mark. */
  readonly changedAt: number
}

/** The kinds of chats to include or to skip. */
export interface RecentKinds {
  readonly SKIP_OPENLINES: boolean
  readonly SKIP_CHAT: boolean
  readonly SKIP_DIALOG: boolean
  readonly ONLY_OPENLINES: boolean
}

/**
 * The current user's chats, pinned ones first, then by date. A private chat without messages is left out, and so is one
 * that the user took out of the list, until its next message.
 */
export function recentChats({ world, session }: MethodCall): RecentChat[] {
  return world.chats
    .flatMap((chat) => {
      const own = chat.members.get(session.viewer.id)
      if (own === undefined) return []
      const last = visibleMessages(chat, own.id).at(-1) ?? null
      if (chat.kind === 'private' && last === null) return []
      if (own.hiddenAfter !== null && (last?.id ?? 0) <= own.hiddenAfter) return []
      const at = last?.at ?? Date.parse(chat.createdAt)
      return [{ chat, own, last, at, changedAt: Math.max(at, own.changedAt) }]
    })
    .sort((a, b) => Number(b.own.isPinned) - Number(a.own.isPinned) || b.at - a.at || b.chat.id - a.chat.id)
}

/** True for a chat of the wanted kinds. */
export function isOfKinds({ chat }: RecentChat, kinds: RecentKinds): boolean {
  const isLine = chat.entityType === 'LINES'
  if (kinds.ONLY_OPENLINES) return isLine
  if (isLine) return !kinds.SKIP_OPENLINES
  return !(chat.kind === 'private' ? kinds.SKIP_DIALOG : kinds.SKIP_CHAT)
}
