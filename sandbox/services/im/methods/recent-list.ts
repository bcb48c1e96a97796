import { defineMethod, type MethodAnswer } from '../../../server/rest/method.ts'
import { unreadMessages } from '../model/unread-messages.ts'
import { imParams, phpIntParam, phpTextParam, yesParam } from './im-params.ts'
import { isOfKinds, recentChats } from './recent-chats.ts'
import { recentItem } from './recent-item.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/**
 * `im.recent.list`: all chats of the current user in pages, by `OFFSET`, by the framework's `start`, or before
 * `LAST_MESSAGE_DATE`. `total` is always -1.
 */
export const recentList = defineMethod({
  name: 'im.recent.list',
  scope: 'im',
  params: imParams({
    SKIP_OPENLINES: yesParam,
    SKIP_CHAT: yesParam,
    SKIP_DIALOG: yesParam,
    ONLY_OPENLINES: yesParam,
    UNREAD_ONLY: yesParam,
    LAST_MESSAGE_DATE: phpTextParam,
    LIMIT: phpIntParam,
    OFFSET: phpIntParam,
  }),
  run: (params, call): MethodAnswer => {
    const before = Date.parse(params.LAST_MESSAGE_DATE)
    const listed = recentChats(call)
      .filter((recent) => isOfKinds(recent, params))
      .filter(({ at }) => Number.isNaN(before) || at < before)
      .filter(({ chat, own }) => !params.UNREAD_ONLY || unreadMessages(chat, own.id).length > 0)
    const limit = params.LIMIT <= 0 ? DEFAULT_LIMIT : Math.min(params.LIMIT, MAX_LIMIT)
    const offset = Math.max(0, call.start ?? params.OFFSET)
    const next = offset + limit
    const hasMore = next < listed.length
    const items = listed.slice(offset, next).map((recent) => recentItem(recent, call))
    const answer = { result: { items, hasMore, hasMorePages: hasMore, birthdayList: [] }, total: -1 }
    return hasMore ? { ...answer, next } : answer
  },
})
