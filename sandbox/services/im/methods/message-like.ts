import { defineMethod } from '../../../server/rest/method.ts'
import { isLikedBy, toggleLike } from '../model/change-message.ts'
import { findSeenMessage } from '../model/message-place.ts'
import { imError } from './im-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'

/**
 * `im.message.like`: adds the current user's like to a message (`ACTION` is `plus`), takes it back (`minus`), or turns it
 * round (any other). Errors: `MESSAGE_ID_ERROR`, 400 `WITHOUT_CHANGES` (already so, unknown message, no member).
 */
export const messageLike = defineMethod({
  name: 'im.message.like',
  scope: 'im',
  params: imParams({ MESSAGE_ID: phpIntParam, ACTION: anyParam }),
  run: ({ MESSAGE_ID: id, ACTION: action }, { world, session, writes }) => {
    if (id <= 0) throw imError('MESSAGE_ID_ERROR')
    const { viewer } = session
    const place = findSeenMessage(world, viewer, id)
    if (place === null || !place.chat.members.has(viewer.id)) throw imError('WITHOUT_CHANGES', 'circumstance')
    const isLiked = isLikedBy(place.message, viewer.id)
    const isWanted = action === 'plus' || (action !== 'minus' && !isLiked)
    if (isLiked === isWanted) throw imError('WITHOUT_CHANGES', 'circumstance')
    writes(isWanted ? 'liked the message' : 'took back the like')
    toggleLike(place, viewer.id)
    return { result: true }
  },
})
