import { DAY_MS } from '../../../portal/clock.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { imParams, phpTextParam, yesParam } from './im-params.ts'
import { isOfKinds, recentChats } from './recent-chats.ts'
import { recentItem } from './recent-item.ts'

const KEPT_MS = 30 * DAY_MS
const SYNC_MS = 7 * DAY_MS

/**
 * `im.recent.get`: the chats of the last thirty days, without paging; with `LAST_SYNC_DATE` those that changed
 * since then, at most seven days back. An invalid date is ignored.
 */
export const recentGet = defineMethod({
  name: 'im.recent.get',
  scope: 'im',
  params: imParams({
    SKIP_OPENLINES: yesParam,
    SKIP_CHAT: yesParam,
    SKIP_DIALOG: yesParam,
    ONLY_OPENLINES: yesParam,
    LAST_SYNC_DATE: phpTextParam,
    LAST_UPDATE: phpTextParam,
  }),
  run: (params, call) => {
    const now = call.clock.now()
    const requested = Date.parse(params.LAST_SYNC_DATE === '' ? params.LAST_UPDATE : params.LAST_SYNC_DATE)
    const since = Number.isNaN(requested) ? now - KEPT_MS : Math.max(requested, now - SYNC_MS)
    const listed = recentChats(call).filter(
      (recent) => toSecond(recent.changedAt) >= toSecond(since) && isOfKinds(recent, params),
    )
    return { result: listed.map((recent) => recentItem(recent, call)) }
  },
})

/** Dates of REST have whole seconds. */
function toSecond(at: number): number {
  return Math.floor(at / 1_000)
}
