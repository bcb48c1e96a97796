import type { MessagePage } from './message-page.ts'
import { FIRST_MESSAGES, OLDER_MESSAGES } from './read-messages.ts'

/** The loaded messages of a chat: one stretch without gaps. Plain JSON. */
export interface MessageWindow extends MessagePage {
  /** True when older messages may exist. `Chat.messageCount` does not tell: it counts those hidden from a new member. */
  readonly hasOlder: boolean
}

/** The window from its first page. A page may be longer than asked for when messages are unread; a shorter one is all. */
export function messageWindow(page: MessagePage): MessageWindow {
  return { ...page, hasOlder: page.messages.length >= FIRST_MESSAGES }
}

/** The window with a page of `readOlder`; a short page reaches the first message that the user may see. */
export function withOlder(window: MessageWindow, page: MessagePage): MessageWindow {
  return { ...mergePages(window, page), hasOlder: page.messages.length >= OLDER_MESSAGES }
}

/** The window with a page of `readNewer`; the same object when the page is empty. */
export function withNewer(window: MessageWindow, page: MessagePage): MessageWindow {
  if (page.messages.length === 0) return window
  return { ...mergePages(window, page), hasOlder: window.hasOlder }
}

/**
 * The window with its newest page read again (`readMessages`): messages that the portal no longer has are removed. The
 * window starts over when the page holds the whole chat, or does not reach back to the window: it never has a gap.
 */
export function withLatest(window: MessageWindow, page: MessagePage): MessageWindow {
  const first = page.messages.at(0)?.id ?? 0
  const newest = window.messages.at(-1)?.id ?? 0
  const isAll = page.messages.length < FIRST_MESSAGES
  if (first > newest || isAll) return messageWindow(page)
  const kept = window.messages.filter(({ id }) => id < first)
  const { hasOlder } = kept.length > 0 ? window : messageWindow(page)
  return { ...mergePages({ ...window, messages: kept }, page), hasOlder }
}

/** Both pages, each message, author and file once; the later page wins, because it holds later edits. */
function mergePages(window: MessagePage, page: MessagePage): MessagePage {
  return {
    messages: byId(window.messages, page.messages).sort((a, b) => a.id - b.id),
    authors: byId(window.authors, page.authors),
    files: byId(window.files, page.files),
  }
}

function byId<T extends { readonly id: number }>(earlier: readonly T[], later: readonly T[]): T[] {
  return [...new Map([...earlier, ...later].map((one) => [one.id, one])).values()]
}
