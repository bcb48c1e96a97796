import type { Portal } from '../../portal/portal.ts'
import type { DialogId } from '../dialog-id.ts'
import { readMessages, readOlder } from '../messages/read-messages.ts'
import { type WriteOutcome, writeAndLook } from '../writes/write-and-look.ts'
import { updateMessage } from './conversation-writes.ts'

/** An edit of an own message. */
export interface MessageEdit {
  readonly dialogId: DialogId
  readonly id: number
  /** BBCode that the edit began with, as the author has seen it last. */
  readonly base: string
  /** The new BBCode; never empty, because the portal would delete the message. */
  readonly text: string
}

/** The outcome of a saved edit. */
export type EditOutcome =
  | WriteOutcome<boolean>
  /** Somewhere else its text became another one: nothing was written. */
  | { readonly status: 'changed'; readonly text: string }
  /** It was deleted meanwhile, or is out of sight: nothing was written. */
  | { readonly status: 'gone' }

/**
 * Saves an edit, once, after a look at the message as it is now. Throws the portal's refusal as `PortalError` (among them
 * `CANT_EDIT_MESSAGE`: older than three days, deleted, not the user's own), and a look's failure: nothing is written then.
 */
export async function editMessage(
  portal: Pick<Portal, 'call' | 'write'>,
  { dialogId, id, base, text }: MessageEdit,
): Promise<EditOutcome> {
  if (text.trim() === '') throw new Error('an empty text would delete the message')
  const now = await textNow(portal, dialogId, id)
  if (now === 'gone') return { status: 'gone' }
  if (now !== 'untold' && now.text !== base) return { status: 'changed', text: now.text }
  return await writeAndLook(
    () => portal.write(updateMessage(id, text)),
    async () => {
      const then = await textNow(portal, dialogId, id)
      if (then === 'gone' || then === 'untold') return null
      // The portal may have written the text in another way.
      return then.text === text.trim() || (then.text === base ? false : null)
    },
  )
}

/** A message's BBCode as the portal has it; `untold`: a portal that answers nothing for a bound that is no message's ID. */
async function textNow(
  portal: Pick<Portal, 'call'>,
  dialogId: DialogId,
  id: number,
): Promise<{ readonly text: string } | 'gone' | 'untold'> {
  const { messages } = await portal.call(readOlder(dialogId, id + 1, 1))
  const newest = messages.length > 0 ? messages : (await portal.call(readMessages(dialogId))).messages
  const message = newest.find((one) => one.id === id)
  if (message === undefined) return messages.length > 0 ? 'gone' : 'untold'
  return message.isDeleted ? 'gone' : { text: message.text }
}
