import * as v from 'valibot'
import type { Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import type { EntityRef } from '../entity-ref.ts'
import { id } from '../php.ts'

/**
 * The writes of this app to a chat as a whole, each for `Portal.write` after a press of the user; those below a chat's
 * header: `src/chat/composing/conversation-writes.ts`, `src/chat/message-writes/`. Errors are REST's own; `false` is a refusal
 * without a reason.
 */

/** `true`, or `false` for a refusal. */
const done = v.boolean()

/** `im.chat.add`: creates the entity's chat, answers its ID. Not idempotent: the caller checks for a chat first. */
export function addChat({ type, id: entityId }: EntityRef, title: string): Method<number> {
  const named = title === '' ? {} : { TITLE: title }
  return write('im.chat.add', { TYPE: 'CHAT', ENTITY_TYPE: type, ENTITY_ID: entityId, ...named }, id)
}

/** `im.dialog.read`: marks messages up to this one as read; false when the user is no longer a member. */
export function markRead(dialogId: DialogId, upTo: number): Method<boolean> {
  const answered = v.pipe(
    v.union([v.boolean(), v.looseObject({ chatId: id })]),
    v.transform((answer) => answer !== false),
  )
  return write('im.dialog.read', { DIALOG_ID: dialogId, MESSAGE_ID: upTo }, answered)
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

function write<T>(name: string, params: Method<T>['params'], schema: Method<T>['schema']): Method<T> {
  return command(name, params, 'im', schema)
}
