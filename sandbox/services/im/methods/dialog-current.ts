import { portalDate } from '../../../portal/clock.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import { fullName } from '../../user/model/person.ts'
import { type Chat, lastMessageId } from '../model/chat.ts'
import { unreadMessages } from '../model/unread-messages.ts'
import { visibleMessages } from '../model/visible-messages.ts'
import type { Dialog } from './dialog-access.ts'
import { dialogTitle } from './dialog-title.ts'
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

/**
 * `im.dialog.get` as current portals answer it (`test/samples/im.dialog.get.json`). `hasReaders`: false leaves out who has
 * read what, which a list of two hundred chats doesn't answer.
 */
export function currentDialog(
  dialog: Dialog,
  call: MethodCall,
  { hasReaders = true }: { readonly hasReaders?: boolean } = {},
): Record<string, unknown> {
  const { chat, dialogId } = dialog
  const { viewer } = call.session
  const own = chat.members.get(viewer.id)
  const unread = unreadMessages(chat, viewer.id)
  return {
    id: chat.id,
    parent_chat_id: 0,
    parent_message_id: 0,
    name: dialogTitle(chat, call),
    description: chat.description,
    owner: chat.ownerId,
    extranet: chat.memberIds.some((id) => call.world.people.get(id)?.kind === 'extranet'),
    avatar: '',
    color: chat.color,
    type: dialogType(dialog),
    counter: unread.length,
    user_counter: activeIds(chat, call).length,
    message_count: visibleMessages(chat, viewer.id).length,
    unread_id: unread[0]?.id ?? 0,
    restrictions: restrictionsOf(chat, viewer.id),
    last_message_id: lastMessageId(chat),
    last_id: own?.lastReadId ?? 0,
    marked_id: 0,
    disk_folder_id: 0,
    entity_type: chat.entityType,
    entity_id: chat.entityId,
    entity_data_1: chat.entityData[0] ?? '',
    entity_data_2: chat.entityData[1] ?? '',
    entity_data_3: chat.entityData[2] ?? '',
    // The current user only: a portal doesn't read the others'.
    mute_list: own?.isMuted === true ? [viewer.id] : [],
    date_create: chat.createdAt,
    message_type: messageType(dialog),
    public: '',
    role: roleOf(viewer.id, chat),
    entity_link: entityLinkOf(chat, viewer),
    text_field_enabled: true,
    background_id: null,
    permissions: { ...PERMISSIONS, can_post: chat.writers },
    is_new: false,
    ...(hasReaders ? { readed_list: readersOf(chat, call) } : {}),
    manager_list: chat.managerIds,
    ...(hasReaders ? { last_message_views: lastViewsOf(chat, call) } : {}),
    dialog_id: dialogId,
  }
}

function roleOf(personId: number, chat: Chat): string {
  if (!chat.members.has(personId)) return 'guest'
  if (personId === chat.ownerId) return 'owner'
  return chat.managerIds.includes(personId) ? 'manager' : 'member'
}

/** IDs of the members who aren't dismissed. */
function activeIds(chat: Chat, call: MethodCall): number[] {
  return chat.memberIds.filter((id) => call.world.people.get(id)?.hasLeft !== true)
}

/** Every other member, also those who have read nothing. */
function readersOf(chat: Chat, call: MethodCall): unknown[] {
  return activeIds(chat, call)
    .filter((id) => id !== call.session.viewer.id)
    .map((id) => {
      const { lastReadId = 0, readAt = null } = chat.members.get(id) ?? {}
      return {
        user_id: id,
        user_name: nameOf(id, call),
        message_id: lastReadId,
        date: readAt === null ? null : portalDate(readAt),
      }
    })
}

/** Members who have seen the last message, except its author. */
function lastViewsOf(chat: Chat, call: MethodCall): unknown {
  const last = chat.messages.at(-1)
  if (last === undefined) return []
  const viewers = [...chat.members.values()].filter(
    ({ id, lastReadId }) => id !== last.authorId && lastReadId >= last.id,
  )
  const [first] = viewers
  return {
    message_id: last.id,
    first_viewers:
      first === undefined
        ? []
        : [
            {
              user_id: first.id,
              user_name: nameOf(first.id, call),
              date: portalDate(first.readAt ?? last.at),
            },
          ],
    count_of_viewers: viewers.length,
  }
}

function nameOf(personId: number, { world }: MethodCall): string {
  const person = world.people.get(personId)
  return person === undefined ? '' : fullName(person)
}
