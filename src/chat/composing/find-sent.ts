import type { Portal } from '../../portal/portal.ts'
import type { DialogId } from '../dialog-id.ts'
import { ABOVE_ANY_ID, readMessages, readOlder } from '../messages/read-messages.ts'

/**
 * Looks for messages among the newest of a chat by their keys, which the portal answers as `uuid`. Returns the ID of each
 * one that is there. Throws `PortalError`; writes nothing.
 */
export async function findSent(
  portal: Pick<Portal, 'call'>,
  dialogId: DialogId,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  const { messages } = await portal.call(readOlder(dialogId, ABOVE_ANY_ID))
  // Documented for a bound that is no message's ID: an empty answer.
  const newest = messages.length > 0 ? messages : (await portal.call(readMessages(dialogId))).messages
  return new Map(newest.flatMap(({ id, uuid }) => (uuid !== null && keys.has(uuid) ? [[uuid, id]] : [])))
}
