import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { isDialogId } from './dialog-access.ts'
import { existingChat } from './existing-chat.ts'
import { anyParam, imParams } from './im-params.ts'
import { recentChats } from './recent-chats.ts'

/**
 * `im.recent.unread`: sets the user's own mark "unread" on a chat, or takes it off (`ACTION`, or `UNREAD`, is `N`),
 * without reading a message. False for a chat outside the list. Error: `DIALOG_ID_EMPTY`.
 */
export const recentUnread = defineMethod({
  name: 'im.recent.unread',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam, ACTION: anyParam, UNREAD: anyParam }),
  run: (params, call) => {
    const dialogId = phpString(params.DIALOG_ID)
    const isMarked = (params.UNREAD ?? params.ACTION) !== 'N'
    if (dialogId === 'notify') {
      call.writes('marked the notifications')
      return { result: true }
    }
    if (!isDialogId(dialogId)) throw restError('DIALOG_ID_EMPTY')
    const chat = existingChat(dialogId, call)
    const own = recentChats(call).find((recent) => recent.chat === chat)?.own
    if (own === undefined) return { result: false }
    call.writes(isMarked ? 'marked the chat as unread' : 'took the mark off the chat')
    own.isMarkedUnread = isMarked
    own.changedAt = call.clock.now()
    return { result: true }
  },
})
