import { findChat } from '../../../portal/world.ts'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, type MethodCall } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { canMessage } from '../model/can-message.ts'
import type { Chat } from '../model/chat.ts'
import { noteTyping } from '../model/typing.ts'
import { isDialogId } from './dialog-access.ts'
import { existingChat } from './existing-chat.ts'
import { ACTION_UNAVAILABLE, forbidden, imError } from './im-error.ts'
import { anyParam, imParams } from './im-params.ts'

/**
 * `im.dialog.writing`: tells the other members for some seconds that the current user types. `CHAT_ID` where there is no
 * `DIALOG_ID`; creates nothing. Errors: `DIALOG_ID_EMPTY`, `CHAT_ID_EMPTY`, 403 `ACCESS_ERROR` (no member, own notes).
 */
export const dialogWriting = defineMethod({
  name: 'im.dialog.writing',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam, CHAT_ID: anyParam }),
  run: (params, call) => {
    const { world, session, clock } = call
    const chat = typedIn(params, call)
    call.writes('told the others that the person types')
    if (chat !== null) noteTyping(world, chat, session.viewer.id, clock.now())
    return { result: true }
  },
})

/** The chat; null: a private chat that doesn't exist yet. */
function typedIn(
  { DIALOG_ID, CHAT_ID }: { readonly DIALOG_ID?: unknown; readonly CHAT_ID?: unknown },
  call: MethodCall,
): Chat | null {
  const { world, session } = call
  const isByChat = (DIALOG_ID ?? null) === null && (CHAT_ID ?? null) !== null
  if (isByChat && phpInt(CHAT_ID) <= 0) throw imError('CHAT_ID_EMPTY')
  const dialogId = phpString(DIALOG_ID)
  if (!isByChat && !isDialogId(dialogId)) throw restError('DIALOG_ID_EMPTY')
  const chat = isByChat ? findChat(world, phpInt(CHAT_ID)) : existingChat(dialogId, call)
  const other = isByChat || !/^\d/.test(dialogId) ? undefined : world.people.get(Number(dialogId))
  const mayBegin =
    other !== undefined && other.id !== session.viewer.id && canMessage(world, session.viewer, other)
  const isMember = chat?.members.has(session.viewer.id) === true && chat.members.size > 1
  if (!(isMember || (chat === null && mayBegin))) throw forbidden(ACTION_UNAVAILABLE)
  return chat
}
