import { type Failure, PortalError } from '../../portal/failure.ts'
import type { BatchRow, Portal } from '../../portal/portal.ts'
import { readMe } from '../opening/open-item.ts'
import { DEAL_TYPE_ID } from '../search/search-deals.ts'
import { allRows, type InboxData, isRefusal, withAsked, withRows } from './inbox-data.ts'
import type { InboxRow } from './inbox-row.ts'
import { keyOf } from './item-key.ts'
import { ownChat } from './own-chat.ts'
import { RECENTS_AT_ONCE, type RecentPage, readRecentPage, readRecentsSince } from './recents.ts'
import { readPipelines } from './stage/read-stages.ts'
import { withPipelines } from './stage-loading.ts'
import { withRecents } from './with-recents.ts'
import { withRetry } from './with-retry.ts'

type Reader = Pick<Portal, 'call' | 'batch' | 'now'>

const NOTHING: InboxData = {
  me: null,
  rows: {},
  recents: { way: 'list', offset: 0, hasMore: true },
  listings: {},
  clients: {},
  stages: [],
  kinds: [],
  asked: [],
  crm: null,
  readAt: 0,
  factsReadAt: 0,
  isOpened: false,
}

/**
 * Opens the inbox by one request: the user's recent chats, who the user is, and the deals' pipelines. `knownNow` gives
 * the data by the time of the answer, which stays where it is the same person's; null: none. Throws `PortalError`; writes
 * nothing.
 */
export async function openInbox(
  portal: Reader,
  knownNow: () => InboxData | null,
  signal?: AbortSignal,
): Promise<InboxData> {
  const { recents, pipelines, me } = await portal.batch(
    { recents: readRecentPage(0), ...readMe(), pipelines: readPipelines(DEAL_TYPE_ID) },
    signal,
  )
  const [way, page] = await firstPage(portal, recents, signal)
  const known = knownNow()
  const user = me.ok ? me.value : null
  const isSamePerson = known !== null && (user === null || known.me?.id === user.id)
  const before = isSamePerson ? known : NOTHING
  const crm = pipelines.ok || !isRefusal(pipelines.failure) ? null : pipelines.failure
  const isLonger = way === 'list' && before.recents.offset > RECENTS_AT_ONCE
  const data: InboxData = {
    ...before,
    me: user ?? before.me,
    crm,
    recents: isLonger ? before.recents : { way, offset: RECENTS_AT_ONCE, hasMore: page.hasMore },
    readAt: portal.now(),
    isOpened: before.isOpened || crm !== null,
  }
  // The items that the CRM refused before, and does not now, are read again.
  const asked = before.crm !== null && crm === null ? withRetry(data, null) : data
  const opened = withRecents(page.hasMore ? asked : withoutOthers(asked, page), page.items)
  return pipelines.ok ? withAsked(withPipelines(opened, 'DEAL', pipelines.value), ['pipelines DEAL']) : opened
}

/** The data in which chats are read again that are not among all the recent ones: hidden, or left meanwhile. */
function withoutOthers(data: InboxData, { items }: RecentPage): InboxData {
  const listed = new Set(items.flatMap((item) => (item.kind === 'item' ? [keyOf(item.ref)] : [])))
  const others = allRows(data).flatMap((row): InboxRow[] => {
    const chat = ownChat(row)
    if (chat === null || listed.has(row.key)) return []
    return [{ ...row, chat: { status: 'unknown', chatId: chat.chatId } }]
  })
  return withRows(data, others)
}

/** The first page of the recent chats; old portals have only the method without pages. */
async function firstPage(
  portal: Reader,
  row: BatchRow<RecentPage>,
  signal?: AbortSignal,
): Promise<readonly ['list' | 'get', RecentPage]> {
  if (row.ok) return ['list', row.value]
  if (!isMissingMethod(row.failure)) throw new PortalError(row.failure)
  return ['get', await portal.call(readRecentsSince(null), signal)]
}

/** True for a method that this portal does not have. */
export function isMissingMethod(failure: Failure): boolean {
  return failure.kind === 'portal' && failure.code === 'ERROR_METHOD_NOT_FOUND'
}
