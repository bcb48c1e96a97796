import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'
import { unreadChat } from '../model/unread-chat.ts'
import { isDialogId } from './dialog-access.ts'
import { existingChat } from './existing-chat.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'

/**
 * `im.dialog.unread`: makes a message and all later ones unread for the current user. True in any case, also without
 * access and for an unknown message. Errors: `MESSAGE_ID_ERROR`, `DIALOG_ID_EMPTY`.
 */
export const dialogUnread = defineMethod({
  name: 'im.dialog.unread',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam, MESSAGE_ID: phpIntParam }),
  run: (params, call) => {
    if (params.MESSAGE_ID <= 0) {
      throw new RestError('MESSAGE_ID_ERROR', "First unread message id can't be empty", 400, 'app')
    }
    const dialogId = phpString(params.DIALOG_ID)
    if (!isDialogId(dialogId)) throw restError('DIALOG_ID_EMPTY')
    const chat = existingChat(dialogId, call)
    const from = { firstId: params.MESSAGE_ID, at: call.clock.now() }
    if (chat !== null && unreadChat(chat, call.session.viewer.id, from)) {
      call.writes('marked messages as unread')
    }
    return { result: true }
  },
})
