import type { Method } from '../portal/portal.ts'
import { chatIdSchema, dialogSchema } from './chat.ts'
import { crmItemSchema } from './crm-item.ts'
import type { CrmItemRef, EntityRef } from './entity-ref.ts'
import { meSchema } from './me.ts'
import { membersSchema } from './member.ts'

/** `im.chat.get`: the one answer that decides whether there is a chat. Null: none. */
export function findChat({ type, id }: EntityRef) {
  return command('im.chat.get', { ENTITY_TYPE: type, ENTITY_ID: id }, 'im', chatIdSchema)
}

/** What is shown of a chat. `dialogId` is `chat1437`, or that with a reference in it. */
export function readChat(dialogId: `chat${string}`) {
  return {
    dialog: command('im.dialog.get', { DIALOG_ID: dialogId }, 'im', dialogSchema),
    users: command('im.dialog.users.list', { DIALOG_ID: dialogId }, 'im', membersSchema),
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

/** A REST method with its parameters, the permission that it needs, and the reading of its answer. */
export function command<T>(
  name: string,
  params: Method<T>['params'],
  scope: string | null,
  schema: Method<T>['schema'],
): Method<T> {
  return { name, params, scope, schema }
}
