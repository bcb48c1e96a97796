import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'
import { canSee } from '../model/can-see.ts'
import { isDialogId } from './dialog-access.ts'
import { existingChat } from './existing-chat.ts'
import { anyParam, imParams } from './im-params.ts'
import { recentChats } from './recent-chats.ts'

/** Limit of pinned chats of a user; lower in older portals. */
const MAX_PINNED = 45
const MAX_PINNED_2017 = 25

/**
 * `im.recent.pin`: pins a chat in the user's list, or unpins it (`PIN`, or `ACTION`, is `N`). False for a chat outside
 * the list, and at the limit. Errors: `DIALOG_ID_EMPTY`, 400 `ACCESS_ERROR`.
 */
export const recentPin = defineMethod({
  name: 'im.recent.pin',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam, PIN: anyParam, ACTION: anyParam }),
  run: (params, call) => {
    const dialogId = phpString(params.DIALOG_ID)
    if (dialogId === 'notify') {
      call.writes('pinned the notifications')
      return { result: true }
    }
    if (!isDialogId(dialogId)) throw restError('DIALOG_ID_EMPTY')
    const chat = existingChat(dialogId, call)
    if (!/^\d/.test(dialogId) && (chat === null || !canSee(chat, call.session.viewer))) {
      throw new RestError('ACCESS_ERROR', "You don't have permission to pin this chat", 400, 'circumstance')
    }
    const recents = recentChats(call)
    const own = recents.find((recent) => recent.chat === chat)?.own
    if (own === undefined) return { result: false }
    const isPinned = (params.ACTION ?? params.PIN) !== 'N'
    const limit = call.session.shape === '2017' ? MAX_PINNED_2017 : MAX_PINNED
    const pinned = recents.filter((recent) => recent.own.isPinned)
    if (isPinned && !own.isPinned && pinned.length >= limit) return { result: false }
    call.writes(isPinned ? 'pinned the chat' : 'unpinned the chat')
    own.isPinned = isPinned
    own.changedAt = call.clock.now()
    return { result: true }
  },
})
