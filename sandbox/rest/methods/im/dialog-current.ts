import type { Chat } from '../../../portal/chat.ts'
import { PORTAL_START, portalDate } from '../../../portal/clock.ts'
import { fullName } from '../../../portal/person.ts'
import type { MethodCall } from '../../method.ts'
import type { Dialog } from './dialog-access.ts'
import { dialogType, messageType } from './dialog-type.ts'
import { entityLinkOf } from './entity-link.ts'
import { restrictionsOf } from './restrictions.ts'

const PERMISSIONS = {
  manage_users_add: 'member',
  manage_users_delete: 'manager',
  manage_ui: 'member',
  manage_settings: 'owner',
  manage_messages: 'member',
  can_post: 'member',
}

/** `im.dialog.get` as today's portals answer it (`test/samples/im.dialog.get.json`). */
export function currentDialog(dialog: Dialog, call: MethodCall): Record<string, unknown> {
  const { chat, dialogId } = dialog
  const { viewer } = call.session
  const unread = chat.unread[viewer.id] ?? 0
  return {
    id: chat.id,
    parent_chat_id: 0,
    parent_message_id: 0,
    name: chat.title,
    description: chat.description,
    owner: chat.ownerId,
    extranet: chat.memberIds.some((id) => call.world.people.get(id)?.kind === 'extranet'),
    avatar: '',
    color: chat.color,
    type: dialogType(dialog),
    counter: unread,
    user_counter: chat.memberIds.length,
    message_count: chat.messageCount,
    unread_id: unread === 0 ? 0 : lastReadBy(viewer.id, chat) + 1,
    restrictions: restrictionsOf(chat, viewer.id),
    last_message_id: chat.lastMessageId,
    last_id: lastReadBy(viewer.id, chat),
    marked_id: 0,
    disk_folder_id: 0,
    entity_type: chat.entityType,
    entity_id: chat.entityId,
    entity_data_1: chat.entityData?.[0] ?? '',
    entity_data_2: chat.entityData?.[1] ?? '',
    entity_data_3: chat.entityData?.[2] ?? '',
    // Only the person's own: the portal looks at nobody else's.
    mute_list: chat.mutedBy.includes(viewer.id) ? [viewer.id] : [],
    date_create: chat.createdAt,
    message_type: messageType(dialog),
    public: '',
    role: roleOf(viewer.id, chat),
    entity_link: entityLinkOf(chat, viewer),
    text_field_enabled: true,
    background_id: null,
    permissions: PERMISSIONS,
    is_new: false,
    readed_list: readersOf(chat, call),
    manager_list: chat.managerIds,
    last_message_views: lastViewsOf(chat, call),
    dialog_id: dialogId,
  }
}

function lastReadBy(personId: number, chat: Chat): number {
  return Math.max(0, chat.lastMessageId - (chat.unread[personId] ?? 0))
}

function roleOf(personId: number, chat: Chat): string {
  if (personId === chat.ownerId) return 'owner'
  return chat.managerIds.includes(personId) ? 'manager' : 'member'
}

/** Every other member, those who have read nothing as well. */
function readersOf(chat: Chat, call: MethodCall): unknown[] {
  return chat.memberIds
    .filter((id) => id !== call.session.viewer.id)
    .map((id) => {
      const messageId = lastReadBy(id, chat)
      const person = call.world.people.get(id)
      return {
        user_id: id,
        user_name: person === undefined ? '' : fullName(person),
        message_id: messageId,
        date: messageId === 0 ? null : portalDate(PORTAL_START),
      }
    })
}

function lastViewsOf(chat: Chat, call: MethodCall): unknown {
  if (chat.lastMessageId === 0) return []
  const viewers = chat.memberIds.filter(
    (id) => id !== chat.ownerId && lastReadBy(id, chat) === chat.lastMessageId,
  )
  const first = call.world.people.get(viewers[0] ?? 0)
  return {
    message_id: chat.lastMessageId,
    first_viewers:
      first === undefined
        ? []
        : [{ user_id: first.id, user_name: fullName(first), date: portalDate(PORTAL_START) }],
    count_of_viewers: viewers.length,
  }
}
