import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { messagePageSchema } from './message-page.ts'

/** As many as the portal gives unasked, and a chat opens with. */
export const FIRST_MESSAGES = 20
/** The most that the portal gives at once. */
export const OLDER_MESSAGES = 50

/** The newest. With something unread, as many more; with more unread than these, those from the first unread on. */
export function readMessages(dialogId: DialogId) {
  return read({ DIALOG_ID: dialogId, LIMIT: FIRST_MESSAGES })
}

/** The newest alone; where more is unread, the first unread one. */
export function readNewest(dialogId: DialogId) {
  return read({ DIALOG_ID: dialogId, LIMIT: 1 })
}

/** What was written before a message of this chat, up to 50; nothing where the portal doesn't have that message. */
export function readOlder(dialogId: DialogId, beforeId: number) {
  return read({ DIALOG_ID: dialogId, LAST_ID: beforeId, LIMIT: OLDER_MESSAGES })
}

/** What was written after a message of this chat, up to 50; nothing where the portal doesn't have that message. */
export function readNewer(dialogId: DialogId, afterId: number) {
  return read({ DIALOG_ID: dialogId, FIRST_ID: afterId, LIMIT: OLDER_MESSAGES })
}

function read(params: Record<string, string | number>) {
  return command('im.dialog.messages.get', params, 'im', messagePageSchema)
}
