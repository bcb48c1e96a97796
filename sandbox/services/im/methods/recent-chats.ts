import type { MethodCall } from '../../../server/rest/method.ts'
import type { Chat } from '../model/chat.ts'
import type { Member } from '../model/member.ts'
import type { Message } from '../model/message.ts'
import { visibleMessages } from '../model/visible-messages.ts'

/** A chat in somebody's list. */
export interface RecentChat {
  readonly chat: Chat
  readonly own: Member
  /** The last that they see of it. */
  readonly last: Message | null
  /** Unix time in milliseconds: the last message's, or the chat's own. */
  readonly at: number
}

/** Whether only open lines are wanted, or what is left out. */
export interface RecentKinds {
  readonly SKIP_OPENLINES: boolean
  readonly SKIP_CHAT: boolean
  readonly SKIP_DIALOG: boolean
  readonly ONLY_OPENLINES: boolean
}

/** Somebody's chats, pinned ones first, then the newest. A talk in which nothing was ever said is in no list. */
export function recentChats({ world, session }: MethodCall): RecentChat[] {
  return world.chats
    .flatMap((chat) => {
      const own = chat.members.get(session.viewer.id)
      if (own === undefined) return []
      const last = visibleMessages(chat, own.id).at(-1) ?? null
      if (chat.kind === 'private' && last === null) return []
      return [{ chat, own, last, at: last?.at ?? Date.parse(chat.createdAt) }]
    })
    .sort((a, b) => Number(b.own.isPinned) - Number(a.own.isPinned) || b.at - a.at || b.chat.id - a.chat.id)
}

/** Whether a chat is of the kinds that are wanted. */
export function isOfKinds({ chat }: RecentChat, kinds: RecentKinds): boolean {
  const isLine = chat.entityType === 'LINES'
  if (kinds.ONLY_OPENLINES) return isLine
  if (isLine) return !kinds.SKIP_OPENLINES
  return !(chat.kind === 'private' ? kinds.SKIP_DIALOG : kinds.SKIP_CHAT)
}
