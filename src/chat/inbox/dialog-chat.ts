import type { BatchRow } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { Me } from '../me.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { isAccessError } from '../opening/open-item.ts'
import { isMuted } from '../writes/is-muted.ts'
import { isPassing } from './inbox-data.ts'
import type { CustomerTurn, RowChat, RowMessage } from './inbox-row.ts'

/** A row's chat by its dialog and its newest message; null: not told yet, and may be later. */
export function dialogChat(
  chatId: number,
  dialog: BatchRow<Chat> | undefined,
  last: BatchRow<MessagePage> | undefined,
  me: Me | null,
): RowChat | null {
  if (dialog === undefined) return null
  if (!dialog.ok) {
    if (isAccessError(dialog.failure)) return { status: 'no-access', chatId }
    return isPassing(dialog.failure) ? null : { status: 'failed', failure: dialog.failure }
  }
  const chat = dialog.value
  const lastMessage = newestOf(last)
  return {
    status: 'found',
    value: {
      chatId,
      title: chat.title,
      picture: chat.picture,
      colour: chat.colour,
      unreadCount: chat.unreadCount ?? 0,
      isMarkedUnread: false,
      lastReadId: chat.lastReadId ?? 0,
      isPinned: false,
      isMuted: isMuted(chat, me),
      lastMessage,
      lastActivityAt: lastMessage?.at ?? '',
    },
  }
}

/** A customer's conversation by its dialog and its newest message; the same one where they are not told. */
export function dialogTurn(
  turn: CustomerTurn,
  dialog: BatchRow<Chat> | undefined,
  last: BatchRow<MessagePage> | undefined,
): CustomerTurn {
  if (dialog?.ok !== true) return turn
  const { title, unreadCount, entity } = dialog.value
  const lastMessage = newestOf(last)
  // `connector|line|chat|user`: the last one is the customer's.
  const customerId = Number(entity?.id.split('|')[3] ?? 0)
  const isCustomers = lastMessage !== null && customerId > 0 && lastMessage.authorId === customerId
  return {
    ...turn,
    title: title || turn.title,
    unreadCount: unreadCount ?? 0,
    lastMessage,
    waitsSince: isCustomers ? lastMessage.at : null,
  }
}

/** The newest message of a page. */
export function newestOf(page: BatchRow<MessagePage> | undefined): RowMessage | null {
  const message = page?.ok === true ? page.value.messages.at(-1) : undefined
  if (page?.ok !== true || message === undefined) return null
  return {
    id: message.id,
    authorId: message.authorId,
    authorName: page.value.authors.find(({ id }) => id === message.authorId)?.name ?? '',
    text: message.text,
    hasFile: message.fileIds.length > 0,
    at: message.at,
  }
}
