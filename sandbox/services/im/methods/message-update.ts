import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { canEdit } from '../model/can-change.ts'
import { changeMessage, deleteMessage } from '../model/change-message.ts'
import { findSeenMessage } from '../model/message-place.ts'
import { readChangedExtras } from './changed-extras.ts'
import { imError } from './im-error.ts'
import { anyParam, imParams, yesParam } from './im-params.ts'
import { keptText } from './kept-text.ts'

/**
 * `im.message.update`: changes the text, the attachment, the keyboard or the menu of an own message. No `MESSAGE` leaves
 * the text, an empty one deletes the message. True also when nothing was passed. A new text marks the message as edited,
 * a new attachment with `IS_EDITED` only. Errors: `MESSAGE_ID_ERROR`, those of `readChangedExtras`, 403
 * `CANT_EDIT_MESSAGE` (too old, not the user's own, or unknown).
 */
export const messageUpdate = defineMethod({
  name: 'im.message.update',
  scope: 'im',
  params: imParams({
    MESSAGE_ID: anyParam,
    ID: anyParam,
    MESSAGE: anyParam,
    ATTACH: anyParam,
    KEYBOARD: anyParam,
    MENU: anyParam,
    IS_EDITED: yesParam,
  }),
  run: (params, { world, session, clock, writes }) => {
    const id = phpInt(params.MESSAGE_ID ?? params.ID)
    if (id <= 0) throw imError('MESSAGE_ID_ERROR')
    const given = [params.MESSAGE, params.ATTACH, params.KEYBOARD, params.MENU]
    if (given.every((value) => value === undefined || value === null)) return { result: true }
    const place = findSeenMessage(world, session.viewer, id)
    if (place === null || !canEdit(place, session.viewer, clock.now())) {
      throw imError('CANT_EDIT_MESSAGE', 'circumstance')
    }
    const extras = readChangedExtras(params, clock.now())
    const text =
      params.MESSAGE === undefined || params.MESSAGE === null ? null : phpString(params.MESSAGE).trim()
    if (text === '') {
      writes('deleted the message')
      deleteMessage(place)
      return { result: true }
    }
    writes('edited the message')
    const isMarked = text !== null || ('ATTACH' in extras && params.IS_EDITED)
    const changed = { ...place.message.params, ...extras, ...(isMarked ? { IS_EDITED: 'Y' } : {}) }
    changeMessage(place, {
      ...(text === null ? {} : { text: keptText(text) }),
      params: Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)),
    })
    return { result: true }
  },
})
