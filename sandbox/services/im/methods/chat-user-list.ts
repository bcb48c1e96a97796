import { defineMethod } from '../../../server/rest/method.ts'
import { canSee } from '../model/can-see.ts'
import { ACTION_UNAVAILABLE, forbidden } from './im-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'
import { namedChat } from './named-chat.ts'

/**
 * `im.chat.user.list`: the IDs of a chat's members, bots and dismissed users included. An empty list, never an error,
 * for a user without access. Errors: `CHAT_ID_EMPTY`, `DIALOG_ID_EMPTY`, 403 for the general chat.
 */
export const chatUserList = defineMethod({
  name: 'im.chat.user.list',
  scope: 'im',
  params: imParams({ CHAT_ID: phpIntParam, DIALOG_ID: anyParam }),
  run: (params, call) => {
    const chat = namedChat(params, call)
    if (chat?.kind === 'general') throw forbidden(ACTION_UNAVAILABLE)
    if (chat === null || !canSee(chat, call.session.viewer)) return { result: [] }
    return { result: [...chat.memberIds].sort((a, b) => a - b) }
  },
})
