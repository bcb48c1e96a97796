import * as v from 'valibot'
import type { Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { id } from '../php.ts'
import type { CrmRecord } from './crm-record.ts'

/** Writes of a message's menu, each for `Portal.write` after a press of the user. */

/** `true`, or `false` for a refusal without a reason. */
const done = v.boolean()

/** `im.message.like`: likes a message, or takes the like back. `WITHOUT_CHANGES` (400): it is so already. */
export function likeMessage(messageId: number, isLiked: boolean): Method<boolean> {
  return write('im.message.like', { MESSAGE_ID: messageId, ACTION: isLiked ? 'plus' : 'minus' })
}

/** `im.message.delete`: no way back. `CANT_EDIT_MESSAGE` (403): not the user's own, or deleted already. */
export function deleteMessage(messageId: number): Method<boolean> {
  return write('im.message.delete', { MESSAGE_ID: messageId })
}

/** `im.message.share`: makes an event in the user's calendar; its ID is not answered. */
export function makeEvent(dialogId: DialogId, messageId: number): Method<boolean> {
  return write('im.message.share', { MESSAGE_ID: messageId, DIALOG_ID: dialogId, TYPE: 'CALEND' })
}

/** A bot's command, as its button names it. */
interface BotCommand {
  readonly botId: number
  readonly name: string
  readonly params: string
}

/** `im.message.command`: hands a command to a bot. Each call runs it once more. */
export function runCommand(messageId: number, { botId, name, params }: BotCommand): Method<boolean> {
  return write('im.message.command', {
    MESSAGE_ID: messageId,
    BOT_ID: botId,
    COMMAND: name,
    COMMAND_PARAMS: params,
  })
}

/** `crm.timeline.comment.add`: answers the comment's ID. Not idempotent; whoever sees the record sees it. */
export function addComment({ type, id: recordId }: CrmRecord, text: string): Method<number> {
  const fields = { ENTITY_ID: recordId, ENTITY_TYPE: type, COMMENT: text }
  return command('crm.timeline.comment.add', { fields }, 'crm', id)
}

/** A task to make. */
export interface NewTask {
  readonly title: string
  /** BBCode. */
  readonly description: string
  readonly responsibleId: number
  /** The CRM record that it belongs to; null: none. */
  readonly record: CrmRecord | null
}

/** `tasks.task.add`: answers the task's ID. Not idempotent; `ERROR_CORE` has a text for users, with HTML. */
export function addTask({ title, description, responsibleId, record }: NewTask): Method<number> {
  const fields = {
    TITLE: title,
    DESCRIPTION: description,
    RESPONSIBLE_ID: responsibleId,
    ...(record === null || record.taskCode === null ? {} : { UF_CRM_TASK: [record.taskCode] }),
  }
  const answered = v.pipe(
    v.object({ task: v.object({ id }) }),
    v.transform(({ task }) => task.id),
  )
  return command('tasks.task.add', { fields }, 'task', answered)
}

function write(name: string, params: Method<boolean>['params']): Method<boolean> {
  return command(name, params, 'im', done)
}
