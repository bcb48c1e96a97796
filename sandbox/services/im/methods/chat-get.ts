import { findChatOf } from '../../../portal/world.ts'
import { isEmpty, phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { dialogGet } from './dialog-get.ts'
import { anyParam, imParams } from './im-params.ts'

/**
 * `im.chat.get`: the ID of the chat that is tied to an external object. Null, never an error, when there is none or a
 * parameter is missing. No access check: a user gets the ID of a chat without being a member. With `DIALOG_ID` (in the
 * portal's sources only) it is `im.dialog.get`.
 */
export const chatGet = defineMethod({
  name: 'im.chat.get',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam, ENTITY_TYPE: anyParam, ENTITY_ID: anyParam }),
  run: (params, call) => {
    if (!isEmpty(params.DIALOG_ID)) return dialogGet.run(params, call)
    const { ENTITY_TYPE: type, ENTITY_ID: id } = params
    if (isEmpty(type) || isEmpty(id)) return { result: null }
    const chat = findChatOf(call.world, phpString(type), phpString(id))
    if (chat === null) return { result: null }
    return { result: call.session.shape === '2017' ? chat.id : { ID: chat.id } }
  },
})
