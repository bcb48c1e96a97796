import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { readChat } from '../model/read-chat.ts'
import { unreadMessages } from '../model/unread-messages.ts'
import { isDialogId } from './dialog-access.ts'
import { existingChat } from './existing-chat.ts'
import { anyParam, imParams } from './im-params.ts'

/**
 * `im.dialog.read`: marks messages as read, up to and including `MESSAGE_ID` (`LAST_ID` wins), all by default; all
 * notifications for `DIALOG_ID` `notify`. False, not an error, for a user outside the chat; creates nothing. Answers in
 * camel case, unlike the other `im.dialog.*`. Errors: `DIALOG_ID_EMPTY`.
 */
export const dialogRead = defineMethod({
  name: 'im.dialog.read',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam, MESSAGE_ID: anyParam, LAST_ID: anyParam }),
  run: (params, call) => {
    const { world, session, clock } = call
    const dialogId = phpString(params.DIALOG_ID)
    if (dialogId === 'notify') {
      call.writes('marked all notifications as read')
      world.notifications.delete(session.viewer.id)
      return { result: true }
    }
    if (!isDialogId(dialogId)) throw restError('DIALOG_ID_EMPTY')
    const chat = existingChat(dialogId, call)
    const own = chat?.members.get(session.viewer.id)
    if (chat === null || own === undefined) return { result: false }

    call.writes('marked messages as read')
    const upTo = phpInt(params.LAST_ID ?? params.MESSAGE_ID)
    readChat(chat, session.viewer.id, {
      upTo: upTo <= 0 ? Number.POSITIVE_INFINITY : upTo,
      at: clock.now(),
    })
    return {
      result: {
        dialogId: chat.kind === 'private' ? dialogId : `chat${chat.id}`,
        chatId: chat.id,
        lastId: own.lastReadId,
        counter: unreadMessages(chat, session.viewer.id).length,
      },
    }
  },
})
