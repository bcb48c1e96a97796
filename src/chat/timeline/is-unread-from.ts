import type { Portal } from '../../portal/portal.ts'
import type { DialogId } from '../dialog-id.ts'
import { readDialog } from '../opening/open-item.ts'

/**
 * `im.dialog.get`: this message and all later ones are unread. Null: the portal does not tell. Throws `PortalError`; writes
 * nothing.
 */
export async function isUnreadFrom(
  portal: Pick<Portal, 'call'>,
  dialogId: DialogId,
  from: number,
): Promise<boolean | null> {
  const { unreadCount, lastReadId, firstUnreadId } = await portal.call(readDialog(dialogId))
  if (lastReadId === null && firstUnreadId === null) return unreadCount === null ? null : unreadCount > 0
  const isMarked = firstUnreadId !== null && firstUnreadId > 0 && firstUnreadId <= from
  return isMarked || (lastReadId !== null && lastReadId < from)
}
