import { defineMethod, type MethodAnswer, type MethodCall } from '../../../server/rest/method.ts'
import { unreadMessages } from '../model/unread-messages.ts'
import { imParams, phpIntParam, phpTextParam, yesParam } from './im-params.ts'
import { isOfKinds, type RecentChat, recentChats } from './recent-chats.ts'
import { muteListOf, type RecentText, recentItem } from './recent-item.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/**
 * `im.recent.list`: all chats of the current user in pages, by `OFFSET`, by the framework's `start`, or down from
 * `LAST_MESSAGE_DATE` (`DATE_LAST_ACTIVITY`), that row included; an `OFFSET` is ignored then, a malformed date too. This
 * portal has neither channels nor Copilot. `total` is always -1.
 */
export const recentList = defineMethod({
  name: 'im.recent.list',
  scope: 'im',
  params: imParams({
    SKIP_OPENLINES: yesParam,
    SKIP_CHAT: yesParam,
    SKIP_DIALOG: yesParam,
    ONLY_OPENLINES: yesParam,
    ONLY_COPILOT: yesParam,
    ONLY_CHANNEL: yesParam,
    UNREAD_ONLY: yesParam,
    PARSE_TEXT: yesParam,
    GET_ORIGINAL_TEXT: yesParam,
    LAST_MESSAGE_DATE: phpTextParam,
    DATE_LAST_ACTIVITY: phpTextParam,
    LIMIT: phpIntParam,
    OFFSET: phpIntParam,
  }),
  run: (params, call): MethodAnswer => {
    const until = Date.parse(params.LAST_MESSAGE_DATE || params.DATE_LAST_ACTIVITY)
    const isByDate = !Number.isNaN(until)
    const listed =
      params.ONLY_COPILOT || params.ONLY_CHANNEL
        ? []
        : recentChats(call)
            .filter((recent) => isOfKinds(recent, params))
            // Dates of REST have whole seconds.
            .filter(({ at }) => !isByDate || Math.floor(at / 1_000) * 1_000 <= until)
            .filter((recent) => !params.UNREAD_ONLY || isUnread(recent))
    const limit = params.LIMIT <= 0 ? DEFAULT_LIMIT : Math.min(params.LIMIT, MAX_LIMIT)
    const offset = isByDate ? 0 : Math.max(0, call.start ?? params.OFFSET)
    const next = offset + limit
    const hasMore = next < listed.length
    const text = params.GET_ORIGINAL_TEXT ? 'stored' : params.PARSE_TEXT ? 'parsed' : 'plain'
    const answer = {
      result: {
        items: listed.slice(offset, next).map((recent) => itemOf(recent, call, text)),
        hasMorePages: hasMore,
        hasMore,
        copilot: null,
        messagesAutoDeleteConfigs: [],
        birthdayList: [],
      },
      total: -1,
    }
    return hasMore ? { ...answer, next } : answer
  },
})

/** A row of `im.recent.get`, in which a user has a part of a chat as well. */
function itemOf(recent: RecentChat, call: MethodCall, text: RecentText): Record<string, unknown> {
  const item = recentItem(recent, call, text)
  if ('chat' in item) return item
  return {
    ...item,
    chat: { text_field_enabled: true, background_id: null, mute_list: muteListOf(recent) },
  }
}

/** True for a chat with unread messages, and for one that the user marked so. */
function isUnread({ chat, own }: RecentChat): boolean {
  return own.isMarkedUnread || unreadMessages(chat, own.id).length > 0
}
