import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { canSee } from '../model/can-see.ts'
import { findSeenMessage } from '../model/message-place.ts'
import type { ShareType } from '../model/share.ts'
import { SHARED, shareMessage } from '../model/share-message.ts'
import { isDialogId } from './dialog-access.ts'
import { existingChat } from './existing-chat.ts'
import { ACTION_UNAVAILABLE, forbidden, imError } from './im-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'

/**
 * `im.message.share`: makes a chat, a task, a post or an event of a message at once (`TYPE`), and doesn't answer its ID.
 * True, and nothing made, for any other type. Errors: `MESSAGE_ID_ERROR`, `DIALOG_ID_EMPTY`, 403 `ACCESS_ERROR`,
 * `PARAMS_ERROR` (the message isn't in the dialog; a guest of the extranet).
 */
export const messageShare = defineMethod({
  name: 'im.message.share',
  scope: 'im',
  params: imParams({ MESSAGE_ID: phpIntParam, DIALOG_ID: anyParam, TYPE: anyParam }),
  run: (params, call) => {
    const { world, session, clock, writes } = call
    const { viewer } = session
    if (params.MESSAGE_ID <= 0) throw imError('MESSAGE_ID_ERROR')
    const dialogId = phpString(params.DIALOG_ID)
    if (!isDialogId(dialogId)) throw restError('DIALOG_ID_EMPTY')
    const chat = existingChat(dialogId, call)
    if (chat === null || !canSee(chat, viewer)) throw forbidden(ACTION_UNAVAILABLE)
    const type = phpString(params.TYPE)
    if (!isShareType(type)) return { result: true }
    const place = findSeenMessage(world, viewer, params.MESSAGE_ID)
    if (place?.chat !== chat || viewer.kind === 'extranet') throw imError('PARAMS_ERROR', 'circumstance')
    writes(`made ${SHARED[type]} of the message`)
    shareMessage(place, type, { world, viewer, at: clock.now() })
    return { result: true }
  },
})

function isShareType(type: string): type is ShareType {
  return Object.hasOwn(SHARED, type)
}
