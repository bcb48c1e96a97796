import * as v from 'valibot'
import type { Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { EntityRef } from '../entity-ref.ts'
import { id } from '../php.ts'

/**
 * Everything that this app changes in a portal, each for `Portal.write` after somebody's press. Errors are REST's own;
 * a `false` is the portal's quiet no, without a reason.
 */

/** `true`, or the portal's quiet no. */
const done = v.boolean()

/** `im.chat.add`: a chat of one's own for this pair, whose number is answered. Not idempotent: look before. */
export function addChat({ type, id: entityId }: EntityRef, title: string): Method<number> {
  const named = title === '' ? {} : { TITLE: title }
  return write('im.chat.add', { TYPE: 'CHAT', ENTITY_TYPE: type, ENTITY_ID: entityId, ...named }, id)
}

/**
 * `im.message.add`: answers the message's number. `key` comes back as its `uuid`, by which a message is known again
 * whose answer got lost.
 */
export function sendMessage(dialogId: string, text: string, key: string): Method<number> {
  return write('im.message.add', { DIALOG_ID: dialogId, MESSAGE: text, TEMPLATE_ID: key }, id)
}

/** `im.dialog.read`: up to and including this message; false where the person isn't in the chat any longer. */
export function markRead(dialogId: string, upTo: number): Method<boolean> {
  const answered = v.pipe(
    v.union([v.boolean(), v.looseObject({ chatId: id })]),
    v.transform((answer) => answer !== false),
  )
  return write('im.dialog.read', { DIALOG_ID: dialogId, MESSAGE_ID: upTo }, answered)
}

/** `im.chat.mute`, for oneself only. */
export function mute(chatId: number, isMuted: boolean): Method<boolean> {
  return write('im.chat.mute', { CHAT_ID: chatId, MUTE: isMuted ? 'Y' : 'N' }, done)
}

/** `im.recent.pin`, for oneself only; false where too many are pinned, or the chat isn't among the recent ones. */
export function pin(dialogId: string, isPinned: boolean): Method<boolean> {
  return write('im.recent.pin', { DIALOG_ID: dialogId, PIN: isPinned ? 'Y' : 'N' }, done)
}

/** `im.chat.leave`. Never with a `USER_ID`: that would send somebody else away. */
export function leave(chatId: number): Method<boolean> {
  return write('im.chat.leave', { CHAT_ID: chatId }, done)
}

/** `im.chat.user.add`: they see what was written before, as somebody who works on the item should. */
export function addMembers(chatId: number, userIds: readonly number[]): Method<boolean> {
  return write('im.chat.user.add', { CHAT_ID: chatId, USERS: userIds, HIDE_HISTORY: 'N' }, done)
}

function write<T>(name: string, params: Method<T>['params'], schema: Method<T>['schema']): Method<T> {
  return command(name, params, 'im', schema)
}
