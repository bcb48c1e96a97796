import type { MessagePage } from './message-page.ts'
import { FIRST_MESSAGES, OLDER_MESSAGES } from './read-messages.ts'

/** What is known of a chat's messages: one stretch without gaps, as far as the portal shows it. Plain JSON. */
export interface MessageWindow extends MessagePage {
  /** There may be older ones. What was written before one mergePages may be hidden, and `Chat.messageCount` counts it too. */
  readonly hasOlder: boolean
}

/** The first answer. More may come than was asked for, where some is unread; less is all there is. */
export function messageWindow(page: MessagePage): MessageWindow {
  return { ...page, hasOlder: page.messages.length >= FIRST_MESSAGES }
}

/** With what `readOlder` brought; a short answer is the beginning of the chat, or of what one may see of it. */
export function withOlder(window: MessageWindow, page: MessagePage): MessageWindow {
  return { ...mergePages(window, page), hasOlder: page.messages.length >= OLDER_MESSAGES }
}

/** With what `readNewer` brought; the same window where that was nothing. */
export function withNewer(window: MessageWindow, page: MessagePage): MessageWindow {
  if (page.messages.length === 0) return window
  return { ...mergePages(window, page), hasOlder: window.hasOlder }
}

/**
 * With the newest asked once more (`readMessages`): what the portal no longer has among them is gone. Where they are all
 * there is, or so much was written meanwhile that they don't reach back to the window, it begins anew: it never has a
 * gap.
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

/** Both, each message, author and file once: the one that came later holds what was edited since. */
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
