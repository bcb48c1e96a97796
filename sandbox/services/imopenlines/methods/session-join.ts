import * as v from 'valibot'
import { phpInt } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { joinChat } from '../../im/model/join-chat.ts'
import { listLineChats } from '../model/line-chats.ts'

/**
 * `imopenlines.session.join`: makes the current user an operator of a customer's conversation, visibly to the others.
 * `CHAT_ID` in upper case only. Errors, each 400: `CHAT_ID` (unknown chat), `CHAT_TYPE` (not an open line),
 * `ACCESS_DENIED` (closed session, or a guest of the extranet).
 */
export const sessionJoin = defineMethod({
  name: 'imopenlines.session.join',
  scope: 'imopenlines',
  params: v.record(v.string(), v.unknown()),
  run: (params, call) => {
    const id = phpInt(params['CHAT_ID'])
    const chat = call.world.chats.find((candidate) => candidate.id === id)
    if (chat === undefined) {
      throw new RestError('CHAT_ID', 'Incorrect chat ID', 400, id > 0 ? 'circumstance' : 'app')
    }
    const line = listLineChats(call.world).find((candidate) => candidate.chat.id === id)
    if (line === undefined) {
      throw new RestError('CHAT_TYPE', 'The specified chat is not an Open Channel', 400, 'app')
    }
    const { viewer } = call.session
    if (!line.session.isActive || viewer.kind !== 'employee') {
      const text = 'You cannot join this conversation because you do not have sufficient permissions'
      throw new RestError('ACCESS_DENIED', text, 400, 'circumstance')
    }
    if (!chat.memberIds.includes(viewer.id)) {
      call.writes('joined the person to the conversation')
      const at = call.clock.now()
      joinChat(call.world, chat, { personIds: [viewer.id], byId: viewer.id, hidesHistory: false, at })
    }
    return { result: true }
  },
})
