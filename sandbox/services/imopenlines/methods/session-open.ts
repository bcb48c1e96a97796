import * as v from 'valibot'
import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { lineChatByCode } from '../model/line-chats.ts'

/**
 * `imopenlines.session.open`: the ID, as text, of the operators' chat with a customer; adds no member. `USER_CODE` in
 * upper case only. Errors: 400 `ACCESS_DENIED`, also for an unknown code.
 */
export const sessionOpen = defineMethod({
  name: 'imopenlines.session.open',
  scope: 'imopenlines',
  params: v.record(v.string(), v.unknown()),
  run: (params, { world, session }) => {
    const code = phpString(params['USER_CODE'])
    const found = session.viewer.kind === 'employee' ? lineChatByCode(world, code) : undefined
    if (found === undefined) {
      const text = 'You cannot open this conversation because you do not have sufficient permissions'
      throw new RestError('ACCESS_DENIED', text, 400, code === '' ? 'app' : 'circumstance')
    }
    return { result: { chatId: String(found.chat.id) } }
  },
})
