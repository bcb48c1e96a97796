import { portalDate } from '../../../portal/clock.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import { plainText } from '../model/plain-text.ts'
import { unreadMessages } from '../model/unread-messages.ts'
import { currentDialog } from './dialog-current.ts'
import { otherOf } from './dialog-title.ts'
import { parsedText } from './parsed-text.ts'
import type { RecentChat } from './recent-chats.ts'
import { userOf } from './user.ts'

/** Fields of `im.dialog.get` that the list leaves out. */
const NOT_LISTED = [
  'description',
  'counter',
  'message_count',
  'unread_id',
  'last_message_id',
  'last_id',
  'marked_id',
  'disk_folder_id',
  'is_new',
  'dialog_id',
]

/** The form of a last message's text: plain by default. */
export type RecentText = 'plain' | 'parsed' | 'stored'

/** A chat in `im.recent.get` and `im.recent.list`. */
export function recentItem(
  recent: RecentChat,
  call: MethodCall,
  text: RecentText = 'plain',
): Record<string, unknown> {
  const { chat, own, last, at, changedAt } = recent
  const { viewer, origin } = call.session
  const dialog = currentDialog({ chat, dialogId: `chat${chat.id}` }, call, { hasReaders: false })
  const other = chat.kind === 'private' ? otherOf(chat, call) : null
  // A group's row has the author of the last message; a system message has none.
  const person = other ?? call.world.people.get(last?.authorId ?? 0)
  const lines = linesOf(recent)
  return {
    id: other === null ? `chat${chat.id}` : other.id,
    chat_id: chat.id,
    type: other === null ? 'chat' : 'user',
    avatar: { url: other === null || other.picture === '' ? '' : origin + other.picture, color: chat.color },
    title: dialog['name'],
    message: messageOf(recent, text, call),
    counter: unreadMessages(chat, viewer.id).length,
    last_id: own.lastReadId,
    pinned: own.isPinned,
    unread: own.isMarkedUnread,
    has_reminder: false,
    date_update: portalDate(changedAt),
    date_last_activity: portalDate(at),
    ...(other === null ? { chat: listed(dialog, muteListOf(recent)) } : {}),
    user: person === undefined ? { id: 0 } : userOf(person, { origin, shape: 'current' }),
    options: lines === null ? [] : { lines },
    ...(lines === null ? {} : { lines }),
  }
}

/** The last message, and `delivered` when another member has read it. */
function messageOf(
  { chat, last, at }: RecentChat,
  text: RecentText,
  { world }: MethodCall,
): Record<string, unknown> {
  const stored = last?.text ?? ''
  const fileIds = last?.params['FILE_ID']
  const file = Array.isArray(fileIds) ? chat.files.find(({ id }) => id === fileIds[0]) : undefined
  const isSeen =
    last !== null &&
    [...chat.members.values()].some(({ id, lastReadId }) => id !== last.authorId && lastReadId >= last.id)
  return {
    id: last?.id ?? 0,
    text:
      text === 'stored' ? stored : text === 'parsed' ? parsedText(stored, world.people) : plainText(stored),
    file: file === undefined ? false : { id: file.id, type: file.type, name: file.name },
    author_id: last?.authorId ?? 0,
    attach: last?.params['ATTACH'] !== undefined,
    sticker: null,
    date: portalDate(at),
    status: isSeen ? 'delivered' : 'received',
    uuid: last?.uuid ?? null,
  }
}

/** The fields of `im.dialog.get` without its counters, and with the role in upper case. */
function listed(dialog: Readonly<Record<string, unknown>>, muteList: unknown): Record<string, unknown> {
  const kept = Object.entries(dialog).filter(([key]) => !NOT_LISTED.includes(key))
  return {
    ...Object.fromEntries(kept),
    mute_list: muteList,
    role: String(dialog['role']).toUpperCase(),
    contains_collaber: false,
  }
}

/** The user's own mute, a map by user ID, which PHP writes as `[]` when it is empty. */
export function muteListOf({ own }: RecentChat): unknown {
  return own.isMuted ? { [own.id]: true } : []
}

/** The session of an open line, whose ID and start stand in the chat's data. */
function linesOf({ chat }: RecentChat): Record<string, unknown> | null {
  if (chat.entityType !== 'LINES') return null
  const [, , , , , id = '0', createdAt = '0'] = (chat.entityData[0] ?? '').split('|')
  return { id: Number(id), status: 5, date_create: portalDate(Number(createdAt) * 1_000) }
}
