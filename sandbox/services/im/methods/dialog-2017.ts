import { escapeHtml } from '../../../server/php/escape-html.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import type { Dialog } from './dialog-access.ts'
import { dialogTitle } from './dialog-title.ts'
import { dialogType, messageType } from './dialog-type.ts'

/** `im.dialog.get` as documented in 2017: numbers as text, `title` escaped as HTML, no counters, no `entity_id`. */
export function dialogOf2017(dialog: Dialog, call: MethodCall): Record<string, unknown> {
  const { chat } = dialog
  return {
    id: String(chat.id),
    title: escapeHtml(dialogTitle(chat, call)),
    owner: String(chat.ownerId),
    extranet: false,
    avatar: '',
    color: chat.color,
    type: dialogType(dialog),
    entity_type: chat.entityType,
    entity_data_1: chat.entityData[0] ?? '',
    entity_data_2: chat.entityData[1] ?? '',
    entity_data_3: chat.entityData[2] ?? '',
    date_create: chat.createdAt,
    message_type: messageType(dialog),
  }
}
