import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { messagePageSchema } from './message-page.ts'

/** The portal's default page size, with which a chat opens. */
export const FIRST_MESSAGES = 20
/** The portal's largest page. */
export const PAGE_MESSAGES = 50
/** An ID above that of any message, as a bound. */
export const ABOVE_ANY_ID = Number.MAX_SAFE_INTEGER

/**
 * The newest messages, plus unread ones. With more unread than fit: those after the last read message and those before
 * the first unread one, with authors and files of the former only.
 */
export function readMessages(dialogId: DialogId) {
  return read({ DIALOG_ID: dialogId, LIMIT: FIRST_MESSAGES })
}

/** The newest message; with several unread, the first unread one and the one before it. */
export function readNewest(dialogId: DialogId) {
  return read({ DIALOG_ID: dialogId, LIMIT: 1 })
}

/** The newest messages before an ID, which no message needs to have. */
export function readOlder(dialogId: DialogId, beforeId: number, limit = PAGE_MESSAGES) {
  return read({ DIALOG_ID: dialogId, LAST_ID: beforeId, LIMIT: limit })
}

/** The oldest 50 messages after an ID, which no message needs to have. */
export function readNewer(dialogId: DialogId, afterId: number) {
  return read({ DIALOG_ID: dialogId, FIRST_ID: afterId, LIMIT: PAGE_MESSAGES })
}

function read(params: Record<string, string | number>) {
  return command('im.dialog.messages.get', params, 'im', messagePageSchema)
}
