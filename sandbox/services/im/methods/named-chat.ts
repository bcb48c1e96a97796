import { findChat } from '../../../portal/world.ts'
import { phpString } from '../../../server/php/php-values.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'
import type { Chat } from '../model/chat.ts'
import { isDialogId, openDialog } from './dialog-access.ts'
import { imError } from './im-error.ts'

/**
 * The chat of `CHAT_ID`, or of a `DIALOG_ID` of a chat or a group. Null for an unknown chat and for a private one.
 * Access is checked by the method itself. Throws 400 `CHAT_ID_EMPTY`, and `DIALOG_ID_EMPTY`, also for a user ID.
 */
export function namedChat(
  { CHAT_ID: chatId, DIALOG_ID: given }: { readonly CHAT_ID: number; readonly DIALOG_ID?: unknown },
  call: MethodCall,
): Chat | null {
  if (given === undefined || given === null) {
    if (chatId <= 0) throw imError('CHAT_ID_EMPTY')
    return groupChat(findChat(call.world, chatId))
  }
  const dialogId = phpString(given)
  if (!isDialogId(dialogId) || !/^(chat|sg)/i.test(dialogId)) throw restError('DIALOG_ID_EMPTY')
  if (/^chat/i.test(dialogId)) {
    const number = Number(dialogId.slice('chat'.length))
    if (number <= 0) throw imError('CHAT_ID_EMPTY')
    return groupChat(findChat(call.world, number))
  }
  try {
    return openDialog(dialogId, call).chat
  } catch (error) {
    if (error instanceof RestError && error.code === 'ACCESS_ERROR') return null
    throw error
  }
}

function groupChat(chat: Chat | null): Chat | null {
  return chat?.kind === 'private' ? null : chat
}
