import { type Failure, failureOf, PortalError } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { type CrmItemRef, discussionOf } from '../entity-ref.ts'
import { findChat, readChat } from './commands.ts'
import { type ItemRows, itemCommands, type OpenedItem, openItemCommands, readOpening } from './open-item.ts'

/** What this module needs of a portal. */
type Asks = Pick<Portal, 'call' | 'batch'>

/** Everything about a CRM item's chat, in one request. Throws `PortalError`; writes nothing. */
export async function loadItem(portal: Asks, ref: CrmItemRef, signal?: AbortSignal): Promise<OpenedItem> {
  const opened = readOpening(await openingRows(portal, ref, signal))
  if ('kind' in opened) throw new PortalError(opened)
  return opened
}

/**
 * The batch; and where it dies of a server error as a whole, once more without references. On old self-hosted
 * portals under PHP 8 a reference to an item without a chat is a TypeError, which takes the batch with it.
 */
async function openingRows(portal: Asks, ref: CrmItemRef, signal?: AbortSignal): Promise<ItemRows> {
  try {
    return await portal.batch(openItemCommands(ref), signal)
  } catch (error) {
    if (failureOf(error)?.kind !== 'server-error') throw error
    return await unchainedRows(portal, ref, signal)
  }
}

async function unchainedRows(portal: Asks, ref: CrmItemRef, signal?: AbortSignal): Promise<ItemRows> {
  const chatId = await portal.call(findChat(discussionOf(ref)), signal)
  const rest =
    chatId === null
      ? await portal.batch(itemCommands(ref), signal)
      : await portal.batch({ ...readChat(`chat${chatId}`), ...itemCommands(ref) }, signal)
  return { chat: { ok: true, value: chatId, total: null }, ...rest }
}

/** How often a failed reading is repeated; the first asking isn't counted. What isn't listed is never repeated. */
const RETRIES: Partial<Record<Failure['kind'], number>> = {
  unreachable: 2,
  // Each has cost ten seconds already.
  timeout: 1,
  // Was asked twice each time, chained and unchained.
  'server-error': 1,
}

/** Whether to ask again by itself: the way to the portal may be free the next time; an answer won't change. */
export function isWorthRetrying(failures: number, error: unknown): boolean {
  const failure = failureOf(error)
  return failure !== null && failures < (RETRIES[failure.kind] ?? 0)
}
