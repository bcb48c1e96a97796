import * as v from 'valibot'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { Method, Portal } from '../../../portal/portal.ts'
import { command } from '../../command.ts'
import { markUnread } from '../../composing/conversation-writes.ts'
import type { DialogId } from '../../dialog-id.ts'
import { readNewer } from '../../messages/read-messages.ts'
import { isUnreadFrom } from '../../timeline/is-unread-from.ts'
import { isReadUpTo } from '../../writes/looks.ts'
import { unlessFailed, writeAndLook } from '../../writes/write-and-look.ts'
import { markRead } from '../../writes/writes.ts'
import type { InboxRow } from '../inbox-row.ts'
import { ownChat } from '../own-chat.ts'

/** The ending of a press that marks a row's chat as read, or takes that back. */
export type RowMark =
  | { readonly status: 'done' }
  /** There is nothing to mark: no chat of the user's, nothing unread, or no message to begin with. */
  | { readonly status: 'nothing' }
  /** By the portal, or a look says that it is not so; `failure` null: no reason was given. */
  | { readonly status: 'refused' | 'not-done'; readonly failure: Failure | null }
  /** The answer got lost, and no look could tell. */
  | { readonly status: 'uncertain'; readonly failure: Failure }

type Writer = Pick<Portal, 'call' | 'write'>

/** `im.recent.unread`: sets or takes off the user's own mark; false: the chat is not in the user's list. */
export function markByHand(dialogId: DialogId, isMarked: boolean): Method<boolean> {
  return command('im.recent.unread', { DIALOG_ID: dialogId, ACTION: isMarked ? 'Y' : 'N' }, 'im', v.boolean())
}

/**
 * Marks a row's chat as read, up to the last message that the user was told of, after a press: one write. The portal
 * takes the user's own mark off with it; a mark alone is taken off by itself.
 */
export async function markRowRead(portal: Writer, row: InboxRow): Promise<RowMark> {
  const chat = ownChat(row)
  if (chat === null) return { status: 'nothing' }
  const dialogId: DialogId = `chat${chat.chatId}`
  const upTo = chat.lastMessage?.id ?? 0
  if (chat.unreadCount > 0 && upTo > 0) {
    return await marked(
      () => portal.write(markRead(dialogId, upTo)),
      () => isReadUpTo(portal, dialogId, upTo),
    )
  }
  return chat.isMarkedUnread ? await handMarked(portal, dialogId, false) : { status: 'nothing' }
}

/**
 * Takes `markRowRead` back, after a press: makes the messages unread again that were so. `row`: as it was before.
 * `im.dialog.unread` answers true whatever happens, so that a look follows it.
 */
export async function undoRead(portal: Writer, row: InboxRow): Promise<RowMark> {
  const chat = ownChat(row)
  if (chat === null) return { status: 'nothing' }
  const dialogId: DialogId = `chat${chat.chatId}`
  if (chat.unreadCount === 0) {
    return chat.isMarkedUnread ? await handMarked(portal, dialogId, true) : { status: 'nothing' }
  }
  try {
    const { messages } = await portal.call(readNewer(dialogId, chat.lastReadId))
    const first = messages.find(({ id }) => id > chat.lastReadId)
    if (first === undefined) return { status: 'nothing' }
    const look = () => isUnreadFrom(portal, dialogId, first.id)
    const ending = await marked(() => portal.write(markUnread(dialogId, first.id)), look)
    if (ending.status !== 'done') return ending
    return (await unlessFailed(look)) === false ? { status: 'not-done', failure: null } : ending
  } catch (error) {
    return refusalOf(error)
  }
}

async function handMarked(portal: Writer, dialogId: DialogId, isMarked: boolean): Promise<RowMark> {
  return await marked(
    () => portal.write(markByHand(dialogId, isMarked)),
    // No single chat's answer tells the mark.
    () => Promise.resolve(null),
  )
}

/** Writes once; a refusal is an ending, a defect is thrown. */
async function marked(write: () => Promise<boolean>, look: () => Promise<boolean | null>): Promise<RowMark> {
  try {
    const outcome = await writeAndLook(write, look)
    switch (outcome.status) {
      case 'answered':
        return outcome.answer ? { status: 'done' } : { status: 'refused', failure: null }
      case 'done':
        return { status: 'done' }
      case 'not-done':
        return { status: 'not-done', failure: outcome.failure }
      case 'uncertain':
        return { status: 'uncertain', failure: outcome.failure }
    }
  } catch (error) {
    return refusalOf(error)
  }
}

function refusalOf(error: unknown): RowMark {
  const failure = failureOf(error)
  if (failure === null) throw error
  return { status: 'refused', failure }
}
