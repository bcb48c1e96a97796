import * as v from 'valibot'
import { phpArray, phpBool } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { unreadMessages } from '../model/unread-messages.ts'
import { otherOf } from './dialog-title.ts'
import { recentChats } from './recent-chats.ts'

/**
 * `im.counters.get`: the current user's unread counters. Muted chats have a counter of their own, which no sum
 * includes. Empty maps are PHP's empty array. Its two parameters, which are undocumented, are in upper case only.
 */
export const countersGet = defineMethod({
  name: 'im.counters.get',
  scope: 'im',
  params: v.object({ JSON: v.optional(v.unknown()), ONLY_COUNTER: v.optional(v.unknown()) }),
  run: (params, call) => {
    const chats = new Map<string, number>()
    const muted = new Map<string, number>()
    const lines = new Map<string, number>()
    const dialogs = new Map<string, number>()
    const recents = recentChats(call)
    const marked = recents.filter(({ own }) => own.isMarkedUnread)
    for (const { chat, own } of recents) {
      const unread = unreadMessages(chat, own.id).length
      if (unread === 0) continue
      const id = String(chat.id)
      if (own.isMuted) muted.set(id, unread)
      else if (chat.entityType === 'LINES') lines.set(id, unread)
      else if (chat.kind === 'private') dialogs.set(String(otherOf(chat, call)?.id ?? 0), unread)
      else chats.set(id, unread)
    }
    const notify = call.world.notifications.get(call.session.viewer.id) ?? 0
    const messenger = sum(chats) + sum(lines) + sum(dialogs)
    const counters = {
      TYPE: {
        ALL: notify + messenger,
        NOTIFY: notify,
        CHAT: sum(chats),
        LINES: sum(lines),
        DIALOG: sum(dialogs),
        MESSENGER: messenger,
      },
      CHAT: phpArray(chats),
      CHAT_MUTED: phpArray(muted),
      CHAT_UNREAD: marked.filter(({ chat }) => chat.kind !== 'private').map(({ chat }) => chat.id),
      LINES: phpArray(lines),
      DIALOG: phpArray(dialogs),
      DIALOG_UNREAD: marked
        .filter(({ chat }) => chat.kind === 'private')
        .map(({ chat }) => otherOf(chat, call)?.id ?? 0),
    }
    const answer = phpBool(params.ONLY_COUNTER) ? { TYPE: counters.TYPE } : counters
    return { result: params.JSON === 'Y' ? camelCased(answer) : answer }
  },
})

function sum(counters: ReadonlyMap<string, number>): number {
  return [...counters.values()].reduce((total, count) => total + count, 0)
}

/** `CHAT_MUTED` → `chatMuted`, in `TYPE` as well. */
function camelCased(counters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(counters).map(([name, value]) => [
      name.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      name === 'TYPE' ? camelCased(value as Record<string, unknown>) : value,
    ]),
  )
}
