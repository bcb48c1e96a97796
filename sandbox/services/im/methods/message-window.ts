import type { Chat } from '../model/chat.ts'
import type { Message } from '../model/message.ts'
import { unreadMessages } from '../model/unread-messages.ts'
import { visibleMessages } from '../model/visible-messages.ts'

/** Bounds of the window. Null: not given. */
export interface WindowRequest {
  readonly firstId: number | null
  readonly lastId: number | null
  readonly limit: number
}

/**
 * A window of a chat's history as a user sees it. After `firstId`, oldest first (0: from the beginning); before
 * `lastId`, newest first; empty for the ID of no visible message. Without either: the newest `limit` messages plus the
 * unread ones, or, with more than `limit` unread, those from the first unread on.
 */
export function messageWindow(
  chat: Chat,
  personId: number,
  { firstId, lastId, limit }: WindowRequest,
): readonly Message[] {
  const messages = visibleMessages(chat, personId)
  const indexOf = (id: number) => messages.findIndex((message) => message.id === id)
  if (firstId !== null) {
    const index = indexOf(firstId)
    return index === -1 && firstId !== 0 ? [] : messages.slice(index + 1, index + 1 + limit)
  }
  if (lastId !== null) {
    const end = indexOf(lastId)
    return end === -1 ? [] : messages.slice(Math.max(0, end - limit), end).reverse()
  }
  const unread = unreadMessages(chat, personId)
  const [first] = unread
  if (first !== undefined && unread.length > limit) {
    const index = indexOf(first.id)
    return messages.slice(index, index + limit).reverse()
  }
  return messages.slice(-(limit + unread.length)).reverse()
}
