import { defineMethod } from '../../../server/rest/method.ts'
import { forbidden } from './im-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'
import { namedChat } from './named-chat.ts'
import { restrictionsOf } from './restrictions.ts'

/**
 * `im.chat.mute`: switches a chat's notifications off for the current user, or on (`MUTE`, or `ACTION`, is `N`). False
 * for a user outside the chat; true without a change, too. Errors: `CHAT_ID_EMPTY`, `DIALOG_ID_EMPTY`, 403 when this
 * chat can't be muted.
 */
export const chatMute = defineMethod({
  name: 'im.chat.mute',
  scope: 'im',
  params: imParams({ CHAT_ID: phpIntParam, DIALOG_ID: anyParam, MUTE: anyParam, ACTION: anyParam }),
  run: (params, call) => {
    const { viewer } = call.session
    const chat = namedChat(params, call)
    if (chat !== null && restrictionsOf(chat, viewer.id)['mute'] === false) {
      throw forbidden('This chat cannot be muted')
    }
    const own = chat?.members.get(viewer.id)
    if (own === undefined) return { result: false }
    own.isMuted = (params.ACTION ?? params.MUTE) !== 'N'
    call.writes(own.isMuted ? 'muted the chat' : 'unmuted the chat')
    return { result: true }
  },
})
