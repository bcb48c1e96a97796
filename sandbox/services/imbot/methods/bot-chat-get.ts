import * as v from 'valibot'
import { defineMethod } from '../../../server/rest/method.ts'
import { chatGet } from '../../im/methods/chat-get.ts'

/**
 * `imbot.chat.get`: `im.chat.get` under a permission of its own. Answers without any bot; `BOT_ID` is taken and not
 * looked at.
 */
export const botChatGet = defineMethod({
  name: 'imbot.chat.get',
  scope: 'imbot',
  params: v.record(v.string(), v.unknown()),
  run: (params, call) => chatGet.run(params, call),
})
