import { defineMethod, type MethodCall } from '../../../server/rest/method.ts'
import { fullName } from '../../user/model/person.ts'
import { canMessage } from '../model/can-message.ts'
import { createGroupChat } from '../model/create-group-chat.ts'
import { postMessage } from '../model/post-message.ts'
import { CHAT_COLORS } from './chat-colors.ts'
import { anyParam, imParams, phpTextParam } from './im-params.ts'
import { readUserIds } from './user-ids.ts'

/**
 * `im.chat.add`: creates a chat and answers its ID. Every call creates another, also for the same external object.
 * Errors: `INVALID_FORMAT` of `USERS`.
 */
export const chatAdd = defineMethod({
  name: 'im.chat.add',
  scope: 'im',
  params: imParams({
    TYPE: phpTextParam,
    TITLE: phpTextParam,
    DESCRIPTION: phpTextParam,
    COLOR: phpTextParam,
    MESSAGE: phpTextParam,
    USERS: anyParam,
    ENTITY_TYPE: phpTextParam,
    ENTITY_ID: phpTextParam,
  }),
  run: (params, call) => {
    const { world, clock } = call
    const { viewer } = call.session
    const invited = readUserIds(params.USERS)
    call.writes('created a chat')
    const memberIds = invited.filter((id) => canInvite(id, call))
    const at = clock.now()
    // A guest can't tie a chat to an external object.
    const isGuest = viewer.kind === 'extranet'
    const chat = createGroupChat(world, {
      kind: params.TYPE === 'OPEN' ? 'open' : 'group',
      title: params.TITLE === '' ? titleOf([viewer.id, ...memberIds], call) : params.TITLE,
      description: params.DESCRIPTION,
      entityType: isGuest ? '' : params.ENTITY_TYPE,
      entityId: isGuest ? '' : params.ENTITY_ID,
      isKept: false,
      color: CHAT_COLORS[params.COLOR] ?? viewer.color,
      ownerId: viewer.id,
      memberIds,
      at,
    })
    if (params.MESSAGE !== '') postMessage(world, chat, { authorId: viewer.id, at, text: params.MESSAGE })
    return { result: chat.id }
  },
})

function canInvite(personId: number, call: MethodCall): boolean {
  const person = call.world.people.get(personId)
  return person !== undefined && canMessage(call.world, call.session.viewer, person)
}

/** The default title: the names of the first three members. */
function titleOf(personIds: readonly number[], { world }: MethodCall): string {
  const names = [...new Set(personIds)].slice(0, 3).map((id) => {
    const person = world.people.get(id)
    return person === undefined ? '' : fullName(person)
  })
  return names.join(', ')
}
