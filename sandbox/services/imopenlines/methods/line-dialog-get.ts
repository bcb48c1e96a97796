import * as v from 'valibot'
import { isEmpty, phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, type MethodCall, upperCaseParams } from '../../../server/rest/method.ts'
import { type Blame, RestError } from '../../../server/rest/rest-error.ts'
import { dialogGet } from '../../im/methods/dialog-get.ts'
import { lineChatByCode, listLineChats } from '../model/line-chats.ts'

/**
 * `imopenlines.dialog.get`: `im.dialog.get` of an open line's chat, by `CHAT_ID`, `DIALOG_ID` (a chat's), `SESSION_ID`
 * or `USER_CODE`; names in any case. Errors: 400 `ACCESS_ERROR`, not 403, also for an unknown chat.
 */
export const lineDialogGet = defineMethod({
  name: 'imopenlines.dialog.get',
  scope: 'imopenlines',
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, call) => {
    const chatId = chatIdOf(params, call)
    const isLine = listLineChats(call.world).some(({ chat }) => chat.id === chatId)
    if (!isLine) throw noAccess(chatId === null ? 'app' : 'circumstance')
    try {
      return dialogGet.run({ DIALOG_ID: `chat${chatId}` }, call)
    } catch (error) {
      throw error instanceof RestError ? noAccess(error.blame) : error
    }
  },
})

function noAccess(blame: Blame): RestError {
  return new RestError('ACCESS_ERROR', 'You do not have access to the specified dialog', 400, blame)
}

/** The first given parameter decides. Null: none is given, or it names no chat. */
function chatIdOf(params: Readonly<Record<string, unknown>>, { world }: MethodCall): number | null {
  if (!isEmpty(params['CHAT_ID'])) return phpInt(params['CHAT_ID'])
  if (!isEmpty(params['DIALOG_ID'])) {
    const [, id] = /^chat(\d+)$/i.exec(phpString(params['DIALOG_ID'])) ?? []
    return id === undefined ? null : Number(id)
  }
  if (!isEmpty(params['SESSION_ID'])) {
    const id = phpInt(params['SESSION_ID'])
    return listLineChats(world).find(({ session }) => session.id === id)?.chat.id ?? 0
  }
  if (isEmpty(params['USER_CODE'])) return null
  return lineChatByCode(world, phpString(params['USER_CODE']))?.chat.id ?? 0
}
