import type { Method } from '../../portal/portal.ts'
import type { Chat } from '../chat.ts'
import type { EntityRef } from '../entity-ref.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { readMessages, readNewer } from '../messages/read-messages.ts'
import { findChat, readDialog } from '../opening/commands.ts'
import type { OpenedChat } from '../opening/open-item.ts'
import { hasUnloadedNewer } from './has-unloaded-newer.ts'

/** A look's commands, as far as they can be asked. */
export type ChangeCommands = {
  readonly chat?: Method<number | null>
  readonly dialog?: Method<Chat>
  /** Those that are newer than the newest that is known. */
  readonly messages?: Method<MessagePage>
}

/**
 * One small batch that tells whether an opened chat is still as it was. `ref` is the pair that it is the chat of; null
 * where it was found otherwise, or where somebody typed the pair, which may not stand in a batch. The chat's number is
 * known, so nothing is chained. Null: there is nothing to ask.
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
