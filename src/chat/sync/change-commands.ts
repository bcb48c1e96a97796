import type { Method } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { EntityRef } from '../entity-ref.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { type MessageWindow, pageUpTo, type WantedPage } from '../messages/message-window.ts'
import {
  ABOVE_ANY_ID,
  FIRST_MESSAGES,
  PAGE_MESSAGES,
  readMessages,
  readOlder,
} from '../messages/read-messages.ts'
import type { OpenedChat } from '../opening/open-item.ts'
import { findChat, readDialog } from '../opening/open-item.ts'

/** The commands of a poll. */
export type ChangeCommands = {
  readonly chat?: Method<number | null>
  readonly dialog?: Method<Chat>
  /** The newest page of messages, or the newest one that is loaded. */
  readonly messages?: Method<MessagePage>
  /** The page of the messages in view, where they are above that page. */
  readonly shown?: Method<MessagePage>
}

/** IDs of the first and the last message in view. */
export interface ShownRange {
  readonly first: number
  readonly last: number
}

/** The pages of messages that a poll asks for. */
export interface WantedPages {
  /** The newest page; null: the chat's first page, which takes no bound. */
  readonly newest: WantedPage | null
  /** The page in view; null: the newest page has it. */
  readonly shown: WantedPage | null
}

/**
 * The pages of a poll, no longer than what is loaded of them. Without a bound a portal answers the unread window, so the
 * newest page is the one before an ID above any. Polls of a window that does not reach the end of its chat ask for its
 * own newest page.
 */
export function wantedPages({ lookup, messages }: OpenedChat, shown: ShownRange | null): WantedPages {
  const loaded = messages.ok ? messages.value.messages : []
  const newest = loaded.at(-1)
  if (lookup.status !== 'found' || !messages.ok || newest === undefined || messages.value.ignoresBounds) {
    return { newest: null, shown: null }
  }
  const before = messages.value.hasNewer ? newest.id + 1 : ABOVE_ANY_ID
  const limit = Math.min(PAGE_MESSAGES, Math.max(FIRST_MESSAGES, loaded.length))
  const isAbove = shown !== null && shown.first < firstPolledId(messages.value)
  return { newest: { before, limit }, shown: isAbove ? pageUpTo(messages.value, shown.last) : null }
}

/** ID of the first loaded message that the newest page has; earlier ones are refreshed while they are in view. */
export function firstPolledId({ messages }: MessageWindow): number {
  return messages.at(-PAGE_MESSAGES)?.id ?? 0
}

/**
 * One small batch that detects changes of an opened chat. `ref` is the chat's entity; null when the chat was opened by
 * its number, or when the entity was typed, which may not stand in a batch. No command refers to another. Null: nothing
 * to poll.
 */
export function changeCommands(
  { lookup }: OpenedChat,
  ref: EntityRef | null,
  { newest, shown }: WantedPages,
): ChangeCommands | null {
  const chat = ref === null ? {} : { chat: findChat(ref) }
  switch (lookup.status) {
    case 'none':
      return ref === null ? null : chat
    case 'no-access':
      return { ...chat, dialog: readDialog(`chat${lookup.chatId}`) }
    case 'found': {
      const { dialogId } = lookup.chat
      return {
        ...chat,
        dialog: readDialog(dialogId),
        messages: newest === null ? readMessages(dialogId) : readOlder(dialogId, newest.before, newest.limit),
        ...(shown === null ? {} : { shown: readOlder(dialogId, shown.before, shown.limit) }),
      }
    }
  }
}
