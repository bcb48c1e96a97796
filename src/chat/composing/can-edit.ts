import type { Message } from '../messages/message.ts'

/** Age from which on the portal takes no edits of a message (`im.message.update`), in milliseconds. */
const EDITED_WITHIN_MS = 3 * 24 * 60 * 60_000

/**
 * True for a message that its author may still edit: their own, not deleted, not forwarded, younger than three days. In
 * an open channel the customer's messenger decides as well, so none is offered. `now`: the portal's time, in Unix
 * milliseconds.
 */
export function canEdit(
  { authorId, isDeleted, isForwarded, at }: Pick<Message, 'authorId' | 'isDeleted' | 'isForwarded' | 'at'>,
  by: { readonly myId: number | null; readonly now: number; readonly isToCustomer: boolean },
): boolean {
  if (by.myId === null || authorId !== by.myId || isDeleted || isForwarded === true || by.isToCustomer)
    return false
  return by.now - Date.parse(at) < EDITED_WITHIN_MS
}
