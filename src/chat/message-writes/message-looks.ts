import * as v from 'valibot'
import type { Portal } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import type { Message } from '../messages/message.ts'
import { readOlder } from '../messages/read-messages.ts'
import { id, listOf, optionalInt, text } from '../php.ts'
import type { CrmRecord } from './crm-record.ts'
import type { NewTask } from './message-writes.ts'

/**
 * Looks after a write without a certain answer: true when the portal shows what was written. Null: it does not tell. Each
 * is one request; they throw `PortalError`, and write nothing.
 */

type Reader = Pick<Portal, 'call'>

/** `im.dialog.messages.get`: the user likes the message, or not. */
export async function isLikedAs(
  portal: Reader,
  dialogId: DialogId,
  wanted: { readonly messageId: number; readonly myId: number; readonly isLiked: boolean },
): Promise<boolean | null> {
  const message = await readMessage(portal, dialogId, wanted.messageId)
  return message === null ? null : message.likedBy.includes(wanted.myId) === wanted.isLiked
}

/** `im.dialog.messages.get`: the message is deleted, or gone. */
export async function isDeleted(
  portal: Reader,
  dialogId: DialogId,
  messageId: number,
): Promise<boolean | null> {
  const { messages } = await portal.call(readOlder(dialogId, messageId + 1, 1))
  const [newest] = messages
  if (newest === undefined) return null
  return newest.id === messageId ? newest.isDeleted : true
}

async function readMessage(portal: Reader, dialogId: DialogId, messageId: number): Promise<Message | null> {
  const { messages } = await portal.call(readOlder(dialogId, messageId + 1, 1))
  return messages.find((message) => message.id === messageId) ?? null
}

/** Most rows of a list that a look reads. */
const LOOKED_AT = 50

/** `crm.timeline.comment.list`: the ID of the user's newest comment with this text since a time; null: none. */
export async function findComment(
  portal: Reader,
  { type, id: recordId }: CrmRecord,
  wanted: { readonly text: string; readonly myId: number; readonly sinceMs: number },
): Promise<number | null> {
  const params = {
    filter: { ENTITY_ID: recordId, ENTITY_TYPE: type },
    order: { ID: 'DESC' },
    select: ['ID', 'COMMENT', 'CREATED', 'AUTHOR_ID'],
  }
  const row = v.object({ ID: id, COMMENT: text, CREATED: text, AUTHOR_ID: optionalInt })
  const comments = await portal.call(command('crm.timeline.comment.list', params, 'crm', listOf(row)))
  const found = comments
    .slice(0, LOOKED_AT)
    .find(
      ({ COMMENT, CREATED, AUTHOR_ID }) =>
        AUTHOR_ID === wanted.myId && isSameText(COMMENT, wanted.text) && isSince(CREATED, wanted.sinceMs),
    )
  return found?.ID ?? null
}

/** `tasks.task.list`: the ID of the newest task that the user made with this title; null: none. */
export async function findTask(
  portal: Reader,
  { title, responsibleId }: NewTask,
  wanted: { readonly myId: number; readonly sinceMs: number },
): Promise<number | null> {
  const params = {
    filter: { CREATED_BY: wanted.myId, RESPONSIBLE_ID: responsibleId },
    order: { ID: 'desc' },
    select: ['ID', 'TITLE', 'CREATED_DATE'],
  }
  const row = v.object({ id, title: text, createdDate: text, createdBy: optionalInt })
  const answered = v.pipe(
    v.object({ tasks: listOf(row) }),
    v.transform(({ tasks }) => tasks),
  )
  const tasks = await portal.call(command('tasks.task.list', params, 'task', answered))
  const found = tasks
    .slice(0, LOOKED_AT)
    .find((task) => isSameText(task.title, title) && isSince(task.createdDate, wanted.sinceMs))
  return found?.id ?? null
}

/** True for a date from this time on; REST's dates have no milliseconds. */
function isSince(date: string, sinceMs: number): boolean {
  return Date.parse(date) >= sinceMs - 1_000
}

function isSameText(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, ' ').trim()
  return bare(one) === bare(other)
}
