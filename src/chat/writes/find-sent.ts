import type { Portal } from '../../portal/portal.ts'
import type { DialogId } from '../dialog-id.ts'
import { readMessages, readOlder } from '../messages/read-messages.ts'

/** A bound above the ID of any message: the newest ones are answered, however many are unread. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER

/**
 * Looks for messages among the newest of a chat by their keys, which the portal answers as `uuid`. Returns the ID of each
 * one that is there. Throws `PortalError`; writes nothing.
 */
export async function findSent(
  portal: Pick<Portal, 'call'>,
  dialogId: DialogId,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const { messages } = await portal.call(readOlder(dialogId, ABOVE_ALL))
  // Documented for a bound that is no message's ID: an empty answer.
  const newest = messages.length > 0 ? messages : (await portal.call(readMessages(dialogId))).messages
  return new Map(newest.flatMap(({ id, uuid }) => (uuid !== null && keys.has(uuid) ? [[uuid, id]] : [])))
}
