import * as v from 'valibot'
import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { missingArgument } from '../../../server/rest/missing-argument.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { lineChatsOf } from '../model/line-chats.ts'
import { readCrmObject } from './read-crm-object.ts'

const CONNECTORS: Readonly<Record<string, string>> = {
  telegrambot: 'Telegram',
  livechat: 'Live chat',
  whatsappbytwilio: 'WhatsApp',
}

/**
 * `imopenlines.crm.chat.get`: the open lines' chats about a CRM item; those of closed sessions only with `ACTIVE_ONLY`
 * `N`. Empty for an unknown item. Parameters in upper case only. Errors: 400 `ERROR_ARGUMENT`, 403 `ACCESS_DENIED`
 * without read access to the item.
 */
export const crmChatGet = defineMethod({
  name: 'imopenlines.crm.chat.get',
  scope: 'imopenlines',
  params: v.record(v.string(), v.unknown()),
  run: (params, call) => {
    const { type, id, isReadable } = readCrmObject(params, call)
    if (type === null) throw missingArgument('CRM_ENTITY_TYPE')
    if (id === null) throw missingArgument('CRM_ENTITY')
    if (!isReadable) {
      const text = "Access denied! You don't have access to this action"
      throw new RestError('ACCESS_DENIED', text, 403, 'circumstance')
    }
    const isAll = phpString(params['ACTIVE_ONLY']) === 'N'
    const found = lineChatsOf(call.world, type, id).filter(({ session }) => isAll || session.isActive)
    return {
      result: found.map(({ chat }) => {
        const [connector = ''] = chat.entityId.split('|')
        return {
          CHAT_ID: String(chat.id),
          CONNECTOR_ID: connector,
          CONNECTOR_TITLE: CONNECTORS[connector] ?? connector,
        }
      }),
    }
  },
})
