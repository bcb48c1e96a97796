import * as v from 'valibot'
import type { Method, Portal } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { ABOVE_ANY_ID, PAGE_MESSAGES, readNewer, readOlder } from '../messages/read-messages.ts'
import { isReadUpTo, isUnreadFrom } from '../writes/looks.ts'
import { writeAndLook } from '../writes/write-and-look.ts'
import { markRead, markUnread } from '../writes/writes.ts'
import type { InboxRow, RecentChat } from './inbox-row.ts'

/** How a chat is marked as read: its messages, or the user's own mark alone, where no message is unread. */
export type ReadKind = 'messages' | 'mark'

/** The outcome of a mark; `refused`: the portal gave no reason. */
export type MarkOutcome = 'done' | 'not-done' | 'refused' | 'uncertain'

/** What can be marked as read in a chat; null: nothing is unread. */
export function unreadIn(chat: RecentChat): ReadKind | null {
  if (chat.unreadCount > 0 && chat.lastMessage !== null) return 'messages'
  return chat.isMarkedUnread ? 'mark' : null
}

/** Marks a chat as read, by one write. Throws a refusal that has a reason as `PortalError`. */
export async function markChatRead(portal: Portal, chat: RecentChat, kind: ReadKind): Promise<MarkOutcome> {
  const dialogId: DialogId = `chat${chat.chatId}`
  if (kind === 'mark') return outcomeOf(() => portal.write(setMark(dialogId, false)))
  const upTo = chat.lastMessage?.id ?? 0
  return outcomeOf(
    () => portal.write(markRead(dialogId, upTo)),
    () => isReadUpTo(portal, dialogId, upTo),
  )
}

/**
 * Makes a chat as unread as it was in `before`, by one write: the first message that was unread is looked up, for which
 * the list has no ID. Throws as `markChatRead`.
 */
export async function markChatUnread(
  portal: Portal,
  before: RecentChat,
  kind: ReadKind,
): Promise<MarkOutcome> {
  const dialogId: DialogId = `chat${before.chatId}`
  if (kind === 'mark') return outcomeOf(() => portal.write(setMark(dialogId, true)))
  const from = await firstUnreadOf(portal, dialogId, before)
  return outcomeOf(
    () => portal.write(markUnread(dialogId, from)),
    () => isUnreadFrom(portal, dialogId, from),
  )
}

/** The row after its chat was marked as read, or with the unread messages and the mark that `before` had. */
export function withRead(row: InboxRow, before: RecentChat, isRead: boolean): InboxRow {
  if (row.chat.status !== 'found') return row
  const unread = isRead
    ? { unreadCount: 0, isMarkedUnread: before.unreadCount > 0 && before.isMarkedUnread }
    : { unreadCount: before.unreadCount, isMarkedUnread: before.isMarkedUnread }
  return { ...row, chat: { status: 'found', value: { ...row.chat.value, ...unread } } }
}

/** `im.recent.unread`: the user's own mark; false where the chat is not among the recent ones. Harmless when repeated. */
function setMark(dialogId: DialogId, isUnread: boolean): Method<boolean> {
  return command('im.recent.unread', { DIALOG_ID: dialogId, ACTION: isUnread ? 'Y' : 'N' }, 'im', v.boolean())
}

/** ID of the first message after the last one that was read; where that is not told, as many back as were unread. */
async function firstUnreadOf(portal: Portal, dialogId: DialogId, before: RecentChat): Promise<number> {
  const { lastReadId, unreadCount, lastMessage } = before
  const method =
    lastReadId > 0
      ? readNewer(dialogId, lastReadId)
      : readOlder(dialogId, ABOVE_ANY_ID, Math.min(Math.max(unreadCount, 1), PAGE_MESSAGES))
  const { messages } = await portal.call(method)
  return messages.length === 0 ? (lastMessage?.id ?? 0) : Math.min(...messages.map(({ id }) => id))
}

async function outcomeOf(
  write: () => Promise<boolean>,
  look: () => Promise<boolean | null> = async () => null,
): Promise<MarkOutcome> {
  const outcome = await writeAndLook(write, look)
  if (outcome.status !== 'answered') return outcome.status
  return outcome.answer ? 'done' : 'refused'
}
