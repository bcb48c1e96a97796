import { chatIdSchema, dialogSchema } from '../chat.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import type { CrmItemRef, EntityRef } from '../entity-ref.ts'
import { meSchema } from '../me.ts'
import { membersSchema } from '../member.ts'
import { readMessages } from '../messages/read-messages.ts'
import { crmItemSchema } from './crm-item.ts'
import { openChannelChatsSchema } from './open-channel-chat.ts'

/** `im.chat.get`: the one answer that decides whether there is a chat. Null: none. */
export function findChat({ type, id }: EntityRef) {
  return command('im.chat.get', { ENTITY_TYPE: type, ENTITY_ID: id }, 'im', chatIdSchema)
}

/** `im.dialog.get`: a chat as the current user sees it. */
export function readDialog(dialogId: DialogId) {
  return command('im.dialog.get', { DIALOG_ID: dialogId }, 'im', dialogSchema)
}

/** `im.dialog.users.list`: the first of a chat's members, with a count of all. */
export function readMembers(dialogId: DialogId) {
  return command('im.dialog.users.list', { DIALOG_ID: dialogId }, 'im', membersSchema)
}

/** What is shown of a chat. */
export function readChat(dialogId: DialogId) {
  return {
    dialog: readDialog(dialogId),
    users: readMembers(dialogId),
    messages: readMessages(dialogId),
  }
}

/** Who looks. */
export function readMe() {
  return { me: command('profile', {}, null, meSchema) }
}

/** A CRM item itself, and who looks. */
export function readItem({ item, id }: CrmItemRef) {
  return {
    item: command('crm.item.get', { entityTypeId: item.entityTypeId, id }, 'crm', crmItemSchema),
    ...readMe(),
  }
}

/** The customer's conversations about a CRM item: the active ones, and all. The method takes its keys in upper case. */
export function readLines({ item, id }: CrmItemRef) {
  const ask = (ACTIVE_ONLY: 'Y' | 'N') =>
    command(
      'imopenlines.crm.chat.get',
      { CRM_ENTITY_TYPE: item.type.toLowerCase(), CRM_ENTITY: id, ACTIVE_ONLY },
      'imopenlines',
      openChannelChatsSchema,
    )
  return { lines: ask('Y'), allLines: ask('N') }
}
