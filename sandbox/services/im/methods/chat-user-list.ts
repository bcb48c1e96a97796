import { defineMethod } from '../../../server/rest/method.ts'
import { canSee } from '../model/can-see.ts'
import { ACTION_UNAVAILABLE, forbidden } from './im-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'
import { namedChat } from './named-chat.ts'

/**
 * `im.chat.user.list`: the numbers of a chat's members, bots and those who work here no longer among them. An empty
 * list, never an error, for whoever may not look. Errors: `CHAT_ID_EMPTY`, `DIALOG_ID_EMPTY`, 403 for everybody's chat.
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
