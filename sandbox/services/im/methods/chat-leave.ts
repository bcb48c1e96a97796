import { defineMethod } from '../../../server/rest/method.ts'
import type { Chat } from '../model/chat.ts'
import { leaveChat } from '../model/leave-chat.ts'
import { ACTION_UNAVAILABLE, forbidden, wrongRequest } from './im-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'
import { namedChat } from './named-chat.ts'
import { restrictionsOf } from './restrictions.ts'

/**
 * `im.chat.leave`: removes the current user from the chat, or `USER_ID`, which the owner and the managers may do.
 * Errors: `CHAT_ID_EMPTY`, `DIALOG_ID_EMPTY`, 403 when this chat can't be left, or not by its owner (the portal's own
 * text), `WRONG_REQUEST` when no member was removed.
 */
export const chatLeave = defineMethod({
  name: 'im.chat.leave',
  scope: 'im',
  params: imParams({ CHAT_ID: phpIntParam, DIALOG_ID: anyParam, USER_ID: phpIntParam }),
  run: (params, call) => {
    const { viewer, observerSync } = call.session
    const chat = namedChat(params, call)
    if (chat?.kind === 'general') throw forbidden(ACTION_UNAVAILABLE)
    const personId = params.USER_ID > 0 ? params.USER_ID : viewer.id
    if (chat !== null) checkRestrictions(chat, personId, viewer.id)
    const mayOrder = personId === viewer.id || chat?.managerIds.includes(viewer.id) === true
    if (chat?.members.has(personId) !== true || !mayOrder) {
      throw wrongRequest("You don't have access or user isn't member in chat")
    }
    call.writes('taken somebody out of the chat')
    leaveChat(call.world, chat, { personId, byId: viewer.id, at: call.clock.now(), observerSync })
    return { result: true }
  },
})

function checkRestrictions(chat: Chat, personId: number, viewerId: number): void {
  const allowed = restrictionsOf(chat, viewerId)
  if (allowed['leave'] === false) throw forbidden('It is forbidden to delete users of this chat')
  if (personId === chat.ownerId && allowed['leave_owner'] === false) {
    throw forbidden('The owner may not leave this chat')
  }
}
