import * as v from 'valibot'
import type { Failure } from '../../portal/failure.ts'
import type { Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import type { EntityRef } from '../entity-ref.ts'
import { id } from '../php.ts'

/**
 * Everything that this app changes in a portal, each for `Portal.write` after a press of the user. Errors are REST's
 * own; `false` is a refusal without a reason.
 */

/** `true`, or `false` for a refusal. */
const done = v.boolean()

/** `im.chat.add`: creates the entity's chat, answers its ID. Not idempotent: the caller checks for a chat first. */
export function addChat({ type, id: entityId }: EntityRef, title: string): Method<number> {
  const named = title === '' ? {} : { TITLE: title }
  return write('im.chat.add', { TYPE: 'CHAT', ENTITY_TYPE: type, ENTITY_ID: entityId, ...named }, id)
}

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

/** `im.dialog.read`: marks messages up to this one as read; false when the user is no longer a member. */
export function markRead(dialogId: DialogId, upTo: number): Method<boolean> {
  const answered = v.pipe(
    v.union([v.boolean(), v.looseObject({ chatId: id })]),
    v.transform((answer) => answer !== false),
  )
  return write('im.dialog.read', { DIALOG_ID: dialogId, MESSAGE_ID: upTo }, answered)
}

/**
 * `im.dialog.unread`: makes this message and all later ones unread for the current user. Always true, also without
 * access: read the counter again.
 */
export function markUnread(dialogId: DialogId, from: number): Method<boolean> {
  return write('im.dialog.unread', { DIALOG_ID: dialogId, MESSAGE_ID: from }, done)
}

/** `im.chat.mute`, for the current user only. */
export function mute(chatId: number, isMuted: boolean): Method<boolean> {
  return write('im.chat.mute', { CHAT_ID: chatId, MUTE: isMuted ? 'Y' : 'N' }, done)
}

/** `im.recent.pin`, for the current user only; false with too many pins, or for a chat that is not recent. */
export function pin(dialogId: DialogId, isPinned: boolean): Method<boolean> {
  return write('im.recent.pin', { DIALOG_ID: dialogId, PIN: isPinned ? 'Y' : 'N' }, done)
}

/** `im.chat.leave`. Never with a `USER_ID`, which would remove another user. */
export function leave(chatId: number): Method<boolean> {
  return write('im.chat.leave', { CHAT_ID: chatId }, done)
}

/** `im.chat.user.add`: the new members see earlier messages, because they work on the item. */
export function addMembers(chatId: number, userIds: readonly number[]): Method<boolean> {
  return write('im.chat.user.add', { CHAT_ID: chatId, USERS: userIds, HIDE_HISTORY: 'N' }, done)
}

function write<T>(name: string, params: Method<T>['params'], schema: Method<T>['schema']): Method<T> {
  return command(name, params, 'im', schema)
}
