import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { isDialogId } from './dialog-access.ts'
import { existingChat } from './existing-chat.ts'
import { anyParam, imParams } from './im-params.ts'
import { recentChats } from './recent-chats.ts'

/**
 * `im.recent.hide`: takes a chat out of the user's list until its next message. True in any case. Error:
 * `DIALOG_ID_EMPTY`.
 */
export const recentHide = defineMethod({
  name: 'im.recent.hide',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam }),
  run: (params, call) => {
    const dialogId = phpString(params.DIALOG_ID)
    if (dialogId !== 'notify' && !isDialogId(dialogId)) throw restError('DIALOG_ID_EMPTY')
    const chat = dialogId === 'notify' ? null : existingChat(dialogId, call)
    const recent = recentChats(call).find((one) => one.chat === chat)
    if (recent === undefined) return { result: true }
    call.writes('took the chat out of the list')
    recent.own.hiddenAfter = recent.last?.id ?? 0
    return { result: true }
  },
})
