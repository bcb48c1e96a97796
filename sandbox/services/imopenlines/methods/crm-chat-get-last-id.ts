import * as v from 'valibot'
import { isEmpty } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { lineChatsOf } from '../model/line-chats.ts'
import { readCrmObject } from './read-crm-object.ts'

const CODE = 'CRM_CHAT_EMPTY_CRM_DATA'

/**
 * `imopenlines.crm.chat.getLastId`: the chat of the newest session about a CRM item, closed or not. Parameters in upper
 * case only. Errors: 400 `CRM_CHAT_EMPTY_CRM_DATA` for every empty result, whatever the reason.
 */
export const crmChatGetLastId = defineMethod({
  name: 'imopenlines.crm.chat.getLastId',
  scope: 'imopenlines',
  params: v.record(v.string(), v.unknown()),
  run: (params, call) => {
    if (isEmpty(params['CRM_ENTITY_TYPE']) || isEmpty(params['CRM_ENTITY'])) {
      throw new RestError(CODE, 'Empty CRM data', 400, 'app')
    }
    const { type, id, isReadable } = readCrmObject(params, call)
    const [last] = type === null || id === null || !isReadable ? [] : lineChatsOf(call.world, type, id)
    if (last === undefined) throw new RestError(CODE, 'Could not find CRM object', 400, 'circumstance')
    return { result: last.chat.id }
  },
})
