import type { BatchResult } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { MessagePage } from '../messages/message-page.ts'
import {
  type MessageWindow,
  messageWindow,
  spanBefore,
  upToEnd,
  withLoadedPage,
  withPage,
} from '../messages/message-window.ts'
import { ABOVE_ANY_ID, FIRST_MESSAGES } from '../messages/read-messages.ts'
import type { Part } from '../part.ts'
import type { ChangeCommands, WantedPages } from './change-commands.ts'

/** The rows of a poll's pages of messages. */
export type PageRows = Pick<BatchResult<ChangeCommands>, 'messages' | 'shown'>

/** The messages after a poll. */
export interface ReadPages {
  /** The same object when nothing changed. */
  readonly messages: Part<MessageWindow>
  /** The newest page where it does not touch the loaded messages; null: it does. */
  readonly gap: MessagePage | null
}

/** The loaded messages with a poll's pages of them; after a failed opening, the newest page alone. Pure. */
export function readPages(
  known: Part<MessageWindow>,
  rows: PageRows,
  wanted: WantedPages,
  chat: Chat,
): ReadPages {
  if (!known.ok) {
    const isRead = rows.messages?.ok === true
    return {
      messages: isRead ? { ok: true, value: messageWindow(rows.messages.value, chat) } : known,
      gap: null,
    }
  }
  const newest =
    rows.messages?.ok === true
      ? withNewest(known.value, rows.messages.value, wanted.newest, chat)
      : known.value
  const window = newest ?? known.value
  const read =
    rows.shown?.ok === true && wanted.shown !== null
      ? withLoadedPage(window, rows.shown.value, wanted.shown)
      : window
  const value = upToEnd(read, chat.lastMessageId)
  return {
    messages: value === known.value ? known : { ok: true, value },
    gap: newest === null && rows.messages?.ok === true ? rows.messages.value : null,
  }
}

/** The window with the chat's newest page, which is its end unless the chat names a later message; null: a gap. */
export function withEnd(
  window: MessageWindow,
  page: MessagePage,
  { lastMessageId }: Pick<Chat, 'lastMessageId'>,
  limit: number,
): MessageWindow | null {
  const last = page.messages.at(-1)?.id ?? 0
  const isEnd = lastMessageId === null || lastMessageId <= last
  const before = isEnd ? ABOVE_ANY_ID : last + 1
  return withPage(window, page, spanBefore(window, page, { before, limit }))
}

/** The window with the newest page; null: the page does not touch it. */
function withNewest(
  window: MessageWindow,
  page: MessagePage,
  wanted: WantedPages['newest'],
  chat: Chat,
): MessageWindow | null {
  if (window.messages.length === 0) return page.messages.length === 0 ? window : messageWindow(page, chat)
  if (page.messages.length === 0) {
    const isEmptied = wanted === null || chat.lastMessageId === 0
    return isEmptied
      ? { ...window, messages: [], hasOlder: false, others: [] }
      : { ...window, ignoresBounds: true }
  }
  if (wanted !== null && wanted.before !== ABOVE_ANY_ID) {
    return withPage(window, page, spanBefore(window, page, wanted))
  }
  return withEnd(window, page, chat, wanted?.limit ?? FIRST_MESSAGES)
}
