import { findChat } from '../../../portal/world.ts'
import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { joinChat } from '../model/join-chat.ts'
import { ACTION_UNAVAILABLE, forbidden, imError, wrongRequest } from './im-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'
import { restrictionsOf } from './restrictions.ts'
import { readUserIds } from './user-ids.ts'

/**
 * `im.chat.user.add`: adds users to a chat. Allowed to a member, and to a user who joins an open chat. Earlier messages
 * are hidden from them unless `HIDE_HISTORY` is `N`. Errors: `CHAT_ID_EMPTY`, `INVALID_FORMAT`, 403 when this chat
 * can't be extended, `WRONG_REQUEST` when no user was added.
 */
export const chatUserAdd = defineMethod({
  name: 'im.chat.user.add',
  scope: 'im',
  params: imParams({ CHAT_ID: phpIntParam, USERS: anyParam, HIDE_HISTORY: anyParam }),
  run: ({ CHAT_ID: chatId, USERS: users, HIDE_HISTORY: hide }, call) => {
    const { world, session, clock } = call
    const { viewer } = session
    if (chatId <= 0) throw imError('CHAT_ID_EMPTY')
    const chat = findChat(world, chatId)
    if (chat?.kind === 'general') throw forbidden(ACTION_UNAVAILABLE)
    if (chat !== null && restrictionsOf(chat, viewer.id)['extend'] === false) {
      throw forbidden('It is forbidden to add users to this chat')
    }
    const personIds = readUserIds(users).filter(
      (id) => world.people.has(id) && chat?.members.has(id) === false,
    )
    const isIn = chat?.members.has(viewer.id) === true
    const joinsByThemselves =
      chat?.kind === 'open' && viewer.kind !== 'extranet' && personIds.every((id) => id === viewer.id)
    if (chat === null || chat.kind === 'private' || personIds.length === 0 || !(isIn || joinsByThemselves)) {
      throw wrongRequest("You don't have access or user already member in chat")
    }
    call.writes('let people into the chat')
    joinChat(world, chat, {
      personIds,
      byId: viewer.id,
      hidesHistory: phpString(hide) !== 'N',
      at: clock.now(),
    })
    return { result: true }
  },
})
