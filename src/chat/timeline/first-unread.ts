import type { Chat } from '../chat.ts'
import type { MessageWindow, Stretch } from '../messages/message-window.ts'

/** The user's first unread message. */
export interface FirstUnread {
  readonly id: number
  /** ISO 8601; null: it isn't loaded. */
  readonly at: string | null
}

type Counts = Pick<Chat, 'unreadCount' | 'firstUnreadId'>

/** The first unread message of a chat; null: none is unread, or the portal does not tell which is the first. */
export function firstUnreadOf(
  window: MessageWindow,
  { unreadCount, firstUnreadId }: Counts,
): FirstUnread | null {
  if (unreadCount === 0) return null
  const stretches = [window, ...(window.others ?? [])]
  const id = firstUnreadId || firstUnreadIn(stretches, firstUnreadId)
  if (id === null) return null
  const message = stretches.flatMap(({ messages }) => messages).find((one) => one.id === id)
  return { id, at: message?.at ?? null }
}

function firstUnreadIn(stretches: readonly Stretch[], firstUnreadId: number | null): number | null {
  const ids = stretches.flatMap((stretch) => {
    const at = startOfUnread(stretch, firstUnreadId)
    return at === null ? [] : [at]
  })
  return ids.length === 0 ? null : Math.min(...ids)
}

/**
 * ID of the message at which the unread ones of a chat begin, where it is in this stretch; null: elsewhere, or nowhere. A
 * stretch that begins with unread messages is after their beginning, unless the portal names its first one.
 */
export function startOfUnread({ messages, hasOlder }: Stretch, firstUnreadId: number | null): number | null {
  const first = messages.find(({ isUnread }) => isUnread)
  if (first === undefined) return null
  const isAfter = hasOlder && first === messages[0] && first.id !== firstUnreadId
  return isAfter ? null : first.id
}
