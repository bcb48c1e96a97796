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

/** A window of a chat's history. */
export interface AnsweredWindow {
  /** In the answer's order; of two parts, a message can be in both. */
  readonly messages: readonly Message[]
  /** The messages whose authors and files are answered: of two parts, the first. */
  readonly named: readonly Message[]
}

/**
 * A window of a chat's history as a user sees it. After `firstId`, oldest first; before `lastId`, newest first (0: the
 * newest). Both are plain bounds: no message needs to have that ID. Without either: the newest `limit` messages plus the
 * unread ones, or, with more than `limit` unread, two parts, each newest first: `limit` after the last read message,
 * then `limit` before the first unread one.
 */
export function messageWindow(chat: Chat, personId: number, request: WindowRequest): AnsweredWindow {
  const { firstId, lastId, limit } = request
  const messages = visibleMessages(chat, personId)
  const after = (bound: number) => messages.filter(({ id }) => id > bound).slice(0, limit)
  const before = (bound: number) =>
    messages
      .filter(({ id }) => id < bound)
      .slice(-limit)
      .reverse()
  if (firstId !== null) return onePart(after(firstId))
  if (lastId !== null) return onePart(before(lastId === 0 ? Number.POSITIVE_INFINITY : lastId))
  const unread = unreadMessages(chat, personId)
  const [first] = unread
  if (first === undefined || unread.length <= limit) {
    return onePart(messages.slice(-(limit + unread.length)).reverse())
  }
  const newer = after(chat.members.get(personId)?.lastReadId ?? 0).reverse()
  return { messages: [...newer, ...before(first.id)], named: newer }
}

function onePart(messages: readonly Message[]): AnsweredWindow {
  return { messages, named: messages }
}
