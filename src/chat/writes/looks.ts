import { failureOf } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import type { DialogId } from '../dialog-id.ts'
import type { Me } from '../me.ts'
import { isAccessError, readDialog } from '../opening/open-item.ts'
import { readPins } from '../secondary/pins.ts'
import { isMuted } from './is-muted.ts'

/**
 * Looks after a write without a certain answer: true when the portal shows what was written. Null: it does not tell. Each
 * is one request; they throw `PortalError`, and write nothing.
 */

type Reader = Pick<Portal, 'call'>

/** `im.dialog.get`: the messages up to this one are read. */
export async function isReadUpTo(portal: Reader, dialogId: DialogId, upTo: number): Promise<boolean | null> {
  const { unreadCount, lastReadId } = await portal.call(readDialog(dialogId))
  if (lastReadId !== null) return lastReadId >= upTo
  return unreadCount === null ? null : unreadCount === 0
}

/** `im.dialog.get`: the user's notifications of the chat are off, or on. */
export async function isMutedAs(
  portal: Reader,
  dialogId: DialogId,
  wanted: { readonly me: Me | null; readonly isMuted: boolean },
): Promise<boolean> {
  return isMuted(await portal.call(readDialog(dialogId)), wanted.me) === wanted.isMuted
}

/** `im.recent.get`: the chat is pinned, or not; it does not tell of a chat without news for thirty days. */
export async function isPinnedAs(portal: Reader, chatId: number, isPinned: boolean): Promise<boolean | null> {
  const pins = await portal.call(readPins())
  const own = pins.find((pin) => pin.chatId === chatId)
  return own === undefined ? null : own.isPinned === isPinned
}

/** `im.dialog.get`: the user is no longer in the chat. A chat that everybody may read tells by the role, if it does. */
export async function hasLeft(portal: Reader, dialogId: DialogId): Promise<boolean | null> {
  try {
    const { kind, role } = await portal.call(readDialog(dialogId))
    return kind === 'open' && role === null ? null : role === 'guest'
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null || !isAccessError(failure)) throw error
    return true
  }
}
