import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { messagePageSchema } from './message-page.ts'

/** The portal's default page size, with which a chat opens. */
export const FIRST_MESSAGES = 20
/** The portal's largest page. */
export const OLDER_MESSAGES = 50

/** The newest messages, plus unread ones; with more unread than fit, the messages from the first unread one on. */
export function readMessages(dialogId: DialogId) {
  return read({ DIALOG_ID: dialogId, LIMIT: FIRST_MESSAGES })
}

/** The newest message; with several unread, the first unread one. */
export function readNewest(dialogId: DialogId) {
  return read({ DIALOG_ID: dialogId, LIMIT: 1 })
}

/** Up to 50 messages before one of this chat; empty when the portal no longer has that message. */
export function readOlder(dialogId: DialogId, beforeId: number) {
  return read({ DIALOG_ID: dialogId, LAST_ID: beforeId, LIMIT: OLDER_MESSAGES })
}

/** Up to 50 messages after one of this chat; empty when the portal no longer has that message. */
export function readNewer(dialogId: DialogId, afterId: number) {
  return read({ DIALOG_ID: dialogId, FIRST_ID: afterId, LIMIT: OLDER_MESSAGES })
}

function read(params: Record<string, string | number>) {
  return command('im.dialog.messages.get', params, 'im', messagePageSchema)
}
