import type { Method } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { EntityRef } from '../entity-ref.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { readMessages, readNewer } from '../messages/read-messages.ts'
import type { OpenedChat } from '../opening/open-item.ts'
import { findChat, readDialog } from '../opening/open-item.ts'
import { hasUnloadedNewer } from './has-unloaded-newer.ts'

/** The commands of a poll. */
export type ChangeCommands = {
  readonly chat?: Method<number | null>
  readonly dialog?: Method<Chat>
  /** Messages newer than the newest loaded one. */
  readonly messages?: Method<MessagePage>
}

/**
 * One small batch that detects changes of an opened chat. `ref` is the chat's entity; null when the chat was opened by
 * its number, or when the entity was typed, which may not stand in a batch. No command refers to another. Null: nothing
 * to poll.
 */
export function changeCommands(
  { lookup, messages }: OpenedChat,
  ref: EntityRef | null,
): ChangeCommands | null {
  const chat = ref === null ? {} : { chat: findChat(ref) }
  switch (lookup.status) {
    case 'none':
      return ref === null ? null : chat
    case 'no-access':
      return { ...chat, dialog: readDialog(`chat${lookup.chatId}`) }
    case 'found': {
      const dialogId = `chat${lookup.chat.id}` as const
      if (hasUnloadedNewer(lookup.chat, messages)) return { ...chat, dialog: readDialog(dialogId) }
      const newest = messages.ok ? messages.value.messages.at(-1) : undefined
      const asked = newest === undefined ? readMessages(dialogId) : readNewer(dialogId, newest.id)
      return { ...chat, dialog: readDialog(dialogId), messages: asked }
    }
  }
}
