import { phpInt } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { canDelete } from '../model/can-change.ts'
import { deleteMessage } from '../model/change-message.ts'
import { findSeenMessage } from '../model/message-place.ts'
import { imError } from './im-error.ts'
import { anyParam, imParams } from './im-params.ts'

/**
 * `im.message.delete`: deletes a message, which stays as a deleted one; it is gone where an administrator of the portal
 * deletes in the general chat. Errors: `MESSAGE_ID_ERROR`, 403 `CANT_EDIT_MESSAGE` (not the user's own,
 * unknown, or already deleted).
 */
export const messageDelete = defineMethod({
  name: 'im.message.delete',
  scope: 'im',
  params: imParams({ MESSAGE_ID: anyParam, ID: anyParam }),
  run: (params, { world, session, writes }) => {
    const id = phpInt(params.MESSAGE_ID ?? params.ID)
    if (id <= 0) throw imError('MESSAGE_ID_ERROR')
    const { viewer } = session
    const place = findSeenMessage(world, viewer, id)
    if (place === null || !canDelete(place, viewer, world.people.get(place.message.authorId))) {
      throw imError('CANT_EDIT_MESSAGE', 'circumstance')
    }
    writes('deleted the message')
    const { chat, index } = place
    if (chat.kind === 'general' && viewer.isAdmin) chat.messages.splice(index, 1)
    else deleteMessage(place)
    return { result: true }
  },
})
