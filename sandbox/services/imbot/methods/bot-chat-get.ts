import * as v from 'valibot'
import { defineMethod } from '../../../server/rest/method.ts'
import { chatGet } from '../../im/methods/chat-get.ts'

/** `imbot.chat.get`: `im.chat.get` with a scope of its own. Needs no bot; `BOT_ID` is ignored. */
export const botChatGet = defineMethod({
  name: 'imbot.chat.get',
  scope: 'imbot',
  params: v.record(v.string(), v.unknown()),
  run: (params, call) => chatGet.run(params, call),
})
