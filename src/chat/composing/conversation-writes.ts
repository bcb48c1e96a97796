import * as v from 'valibot'
import type { Failure } from '../../portal/failure.ts'
import type { Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { id } from '../php.ts'

/** The writes of this app to a chat's conversation and members, as in `src/chat/writes/writes.ts`. */

/** `true`, or `false` for a refusal. */
const done = v.boolean()

/**
 * `im.message.add`: answers the message's ID. `key`, a lower-case UUID of version 4, comes back as its `uuid`, and a
 * repeat with the same key sends nothing and answers the same ID. Both come from the portal's source, not from the
 * documentation: see `docs/decisions/sending.md`.
 */
export function sendMessage(
  dialogId: DialogId,
  text: string,
  key: string,
  /** ID of the message that it replies to; null: none. */
  replyTo: number | null = null,
): Method<number> {
  const reply = replyTo === null ? {} : { REPLY_ID: replyTo }
  return write('im.message.add', { DIALOG_ID: dialogId, MESSAGE: text, TEMPLATE_ID: key, ...reply }, id)
}

/**
 * `im.message.update`: a new text of an own message, which every member sees at once. **An empty text deletes it.**
 * Harmless when repeated.
 */
export function updateMessage(messageId: number, text: string): Method<boolean> {
  return write('im.message.update', { MESSAGE_ID: messageId, MESSAGE: text }, done)
}

/** `im.dialog.writing`: the others see for some seconds that the user types; the portal keeps nothing. */
export function tellTyping(dialogId: DialogId): Method<boolean> {
  return write('im.dialog.writing', { DIALOG_ID: dialogId }, done)
}

/** True for the refusal of a key: its message is under way, or was refused, for which the key is held for an hour. */
export function isNotAdded(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'PARAMS_ERROR'
}

/**
 * `im.dialog.unread`: makes this message and all later ones unread for the current user. Always true, also without
 * access: read the counter again.
 */
export function markUnread(dialogId: DialogId, from: number): Method<boolean> {
  return write('im.dialog.unread', { DIALOG_ID: dialogId, MESSAGE_ID: from }, done)
}

/** `im.chat.user.add`: the new members see earlier messages, because they work on the item. */
export function addMembers(chatId: number, userIds: readonly number[]): Method<boolean> {
  return write('im.chat.user.add', { CHAT_ID: chatId, USERS: userIds, HIDE_HISTORY: 'N' }, done)
}

function write<T>(name: string, params: Method<T>['params'], schema: Method<T>['schema']): Method<T> {
  return command(name, params, 'im', schema)
}
