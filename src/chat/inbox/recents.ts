import * as v from 'valibot'
import { command } from '../command.ts'
import { flag, listOf } from '../php.ts'
import { type RecentItem, readRecentItem } from './recent-item.ts'

/** A page of the user's recent chats, those of the CRM alone. Plain JSON. */
export interface RecentPage {
  readonly items: readonly RecentItem[]
  readonly hasMore: boolean
}

/** Largest page of `im.recent.list`. */
export const RECENTS_AT_ONCE = 200

/** Private talks are no business of an inbox of deals. */
const WITHOUT_DIALOGS = { SKIP_DIALOG: 'Y' }

const itemsSchema = v.pipe(
  listOf(v.unknown()),
  v.transform((rows): readonly RecentItem[] => rows.map(readRecentItem).filter((item) => item !== null)),
)

/** `result` of `im.recent.list`. A malformed row is left out; the rest stays. */
export const recentPageSchema = v.pipe(
  v.object({ items: itemsSchema, hasMore: v.fallback(flag, false) }),
  v.transform(({ items, hasMore }): RecentPage => ({ items, hasMore })),
)

/** `result` of `im.recent.get`: all at once. */
export const recentsSchema = v.pipe(
  itemsSchema,
  v.transform((items): RecentPage => ({ items, hasMore: false })),
)

/** `im.recent.list`: a page of the user's chats, pinned ones first, with the last messages as stored. */
export function readRecentPage(offset: number) {
  return command(
    'im.recent.list',
    { LIMIT: RECENTS_AT_ONCE, OFFSET: offset, ...WITHOUT_DIALOGS, GET_ORIGINAL_TEXT: 'Y' },
    'im',
    recentPageSchema,
  )
}

/** `im.recent.get`: the chats that changed since then, at most seven days ago; null: those of the last thirty days. */
export function readRecentsSince(since: string | null) {
  const params = since === null ? WITHOUT_DIALOGS : { ...WITHOUT_DIALOGS, LAST_SYNC_DATE: since }
  return command('im.recent.get', params, 'im', recentsSchema)
}
