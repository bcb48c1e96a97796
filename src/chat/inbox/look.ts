import { PortalError } from '../../portal/failure.ts'
import type { BatchRow, Method, Portal } from '../../portal/portal.ts'
import type { Me } from '../me.ts'
import type { MessagePage } from '../messages/message-page.ts'
import { readOlder } from '../messages/read-messages.ts'
import { readMe } from '../opening/open-item.ts'
import { newestOf } from './dialog-chat.ts'
import { allRows, type InboxData, MOST_COMMANDS, rowsOf, withAsked, withRows } from './inbox-data.ts'
import type { InboxRow } from './inbox-row.ts'
import { type FactCommands, factChunks, factCommands, withFacts } from './load-facts.ts'
import { isMissingMethod, openInbox } from './open-inbox.ts'
import { ownChat } from './own-chat.ts'
import { type RecentPage, readRecentPage, readRecentsSince } from './recents.ts'
import { withRecents } from './with-recents.ts'

/** Options of a look. */
export interface LookOptions {
  /** Rows in view, whose facts are read again now and then: items are moved, merged and deleted by others. */
  readonly shown: readonly string[]
  /** True after a new access token: the portal's page renews it for the user who is logged in by then. */
  readonly asksMe: boolean
}

type LookCommands = FactCommands & { readonly recents: Method<RecentPage>; readonly me?: Method<Me> }
/** A new message whose stored text is to be read. */
interface NewMessage {
  readonly row: InboxRow
  readonly chatId: number
  readonly id: number
}
type FollowUpCommands = FactCommands & { readonly [last: `last${number}`]: Method<MessagePage> }

/** Name in `InboxData.asked` where the portal has no `im.recent.get`. */
const NO_CHANGES = 'no im.recent.get'
/** `LAST_SYNC_DATE` reaches back as far; a margin for the time of the request. */
const MOST_SYNC_MS = 6.9 * 86_400_000
/** Chats that changed while the last answer was on its way are asked for again. */
const OVERLAP_MS = 10_000
/** Age at which the facts of rows in view are read again. */
const FACTS_AGE_MS = 180_000

/**
 * Looks for changes of the user's chats by one small request; a second one follows where a chat has a new message of
 * somebody else, whose stored text tells mentions, or belongs to an item that is new here. Returns the same object when
 * nothing changed but the time. Throws `PortalError`; writes nothing.
 */
export async function lookForChanges(
  portal: Pick<Portal, 'batch' | 'call' | 'now'>,
  data: InboxData,
  { shown, asksMe }: LookOptions,
  signal?: AbortSignal,
): Promise<InboxData> {
  const isFar = data.recents.way === 'list' && portal.now() - data.readAt > MOST_SYNC_MS
  const isPageRead = isFar || data.asked.includes(NO_CHANGES)
  const isOutdated = data.crm === null && portal.now() - data.factsReadAt > FACTS_AGE_MS
  const chunks = isOutdated
    ? factChunks(rowsOf(data, shown).filter(({ facts }) => facts.status !== 'loading'))
    : []
  const commands: LookCommands = {
    recents: isPageRead ? readRecentPage(0) : readRecentsSince(sinceOf(data)),
    ...factCommands(chunks),
    ...(asksMe ? readMe() : {}),
  }
  const rows = await portal.batch(commands, signal)
  const { me } = rows
  if (me?.ok === true && data.me !== null && me.value.id !== data.me.id) {
    return await openInbox(portal, () => null, signal)
  }
  const page = await pageOf(portal, rows.recents, signal)
  const told = rows.recents.ok ? data : withAsked(data, [NO_CHANGES])
  const read = withRecents(withFacts(told, chunks, rows), page.items)
  const now: InboxData = {
    ...read,
    readAt: portal.now(),
    factsReadAt: chunks.length > 0 ? portal.now() : read.factsReadAt,
  }
  return await withFollowUp(portal, data, now, signal)
}

/** A portal may list its chats, and not tell their changes: then the first page is read again. */
async function pageOf(
  portal: Pick<Portal, 'call'>,
  row: BatchRow<RecentPage>,
  signal?: AbortSignal,
): Promise<RecentPage> {
  if (row.ok) return row.value
  if (!isMissingMethod(row.failure)) throw new PortalError(row.failure)
  return await portal.call(readRecentPage(0), signal)
}

async function withFollowUp(
  portal: Pick<Portal, 'batch'>,
  before: InboxData,
  now: InboxData,
  signal?: AbortSignal,
): Promise<InboxData> {
  const chunks = factChunks(allRows(now).filter(({ facts }) => facts.status === 'loading'))
  const meId = now.me?.id ?? null
  const spoken = allRows(now)
    .flatMap((row) => newMessage(before.rows[row.key], row, meId) ?? [])
    .slice(0, MOST_COMMANDS - chunks.length)
  if (chunks.length === 0 && spoken.length === 0) return now
  const lasts = spoken.map(({ chatId, id }, at) => [`last${at}`, readOlder(`chat${chatId}`, id + 1, 1)])
  const commands: FollowUpCommands = { ...factCommands(chunks), ...Object.fromEntries(lasts) }
  const rows = await portal.batch(commands, signal)
  const stored = spoken.map(({ row }, at) => withStoredText(row, rows[`last${at}`]))
  return withFacts(withRows(now, stored), chunks, rows)
}

/** The last message of a row's chat, where it is another one than before, and somebody else's; null: it is not. */
function newMessage(before: InboxRow | undefined, row: InboxRow, meId: number | null): NewMessage | null {
  const chat = ownChat(row)
  const last = chat?.lastMessage ?? null
  if (chat === null || last === null || last.authorId < 1 || last.authorId === meId) return null
  const known = before === undefined ? null : ownChat(before)
  return last.id === (known?.lastMessage?.id ?? 0) ? null : { row, chatId: chat.chatId, id: last.id }
}

function withStoredText(row: InboxRow, page: BatchRow<MessagePage> | undefined): InboxRow {
  const message = newestOf(page)
  const chat = ownChat(row)
  if (message === null || chat === null || chat.lastMessage?.id !== message.id) return row
  const authorName = message.authorName || chat.lastMessage.authorName
  return { ...row, chat: { status: 'found', value: { ...chat, lastMessage: { ...message, authorName } } } }
}

/** The time of the last answer in the form of RFC 3339 that PHP takes: without fractions. */
function sinceOf({ readAt }: InboxData): string {
  return new Date(readAt - OVERLAP_MS).toISOString().replace(/\.\d+Z$/, '+00:00')
}
