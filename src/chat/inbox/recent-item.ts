import * as v from 'valibot'
import type { CrmItemRef } from '../entity-ref.ts'
import { flag, id, idList, optionalInt, picture, text, words } from '../php.ts'
import { type CustomerBinding, customerBinding } from './customer-binding.ts'
import type { CustomerTurn, RecentChat, RowMessage } from './inbox-row.ts'
import { itemOfKey } from './item-key.ts'

/** A chat among the user's recent ones that concerns the CRM. Plain JSON. */
export type RecentItem =
  | { readonly kind: 'item'; readonly ref: CrmItemRef; readonly chat: RecentChat }
  | { readonly kind: 'customer'; readonly binding: CustomerBinding; readonly turn: CustomerTurn }

/** Session states of an open channel (`lines.status`): from here on an operator wrote last, or it is closed. */
const OPERATOR_WROTE = 40
const CLOSED = 60

const number = v.fallback(optionalInt, null)
const anyText = v.fallback(text, '')
const yes = v.fallback(flag, false)

const messageSchema = v.fallback(
  v.nullish(
    v.object({
      id: number,
      text: anyText,
      file: v.optional(v.unknown()),
      author_id: number,
      date: anyText,
    }),
    null,
  ),
  null,
)

/** An item of `im.recent.list` and of `im.recent.get`. Only the chat's number and its entity have to be there. */
const recentSchema = v.object({
  chat_id: id,
  title: words,
  avatar: v.fallback(v.object({ url: picture, color: anyText }), { url: '', color: '' }),
  message: messageSchema,
  counter: number,
  last_id: number,
  pinned: yes,
  unread: yes,
  date_last_activity: anyText,
  chat: v.object({
    entity_type: text,
    entity_id: words,
    entity_data_1: words,
    entity_data_2: words,
    // The current user alone, if at all.
    mute_list: v.fallback(idList, []),
  }),
  user: v.fallback(v.object({ id: number, name: anyText, connector: yes }), {
    id: null,
    name: '',
    connector: false,
  }),
  lines: v.fallback(v.nullish(v.object({ status: number }), null), null),
})

type Recent = v.InferOutput<typeof recentSchema>

/** Reads one recent chat; null: it is malformed, or belongs to no CRM item. */
export function readRecentItem(raw: unknown): RecentItem | null {
  const { success, output } = v.safeParse(recentSchema, raw)
  if (!success) return null
  const { entity_type: type, entity_id: entityId } = output.chat
  switch (type.toUpperCase()) {
    case 'CRM': {
      const ref = itemOfKey(entityId)
      return ref === null ? null : { kind: 'item', ref, chat: chatOf(output) }
    }
    case 'LINES': {
      const binding = customerBinding(output.chat.entity_data_1, output.chat.entity_data_2)
      return binding.items.length === 0 ? null : { kind: 'customer', binding, turn: turnOf(output) }
    }
    default:
      return null
  }
}

function chatOf(recent: Recent): RecentChat {
  return {
    chatId: recent.chat_id,
    title: recent.title,
    picture: recent.avatar.url,
    colour: recent.avatar.color,
    unreadCount: Math.max(0, recent.counter ?? 0),
    isMarkedUnread: recent.unread,
    lastReadId: recent.last_id ?? 0,
    isPinned: recent.pinned,
    isMuted: recent.chat.mute_list.length > 0,
    lastMessage: messageOf(recent),
    lastActivityAt: recent.date_last_activity,
  }
}

function messageOf({ message, user }: Recent): RowMessage | null {
  if (message === null || message.id === null || message.id < 1) return null
  const authorId = message.author_id ?? 0
  return {
    id: message.id,
    authorId,
    authorName: user.id === authorId ? user.name : '',
    text: message.text,
    hasFile: message.file === true || (typeof message.file === 'object' && message.file !== null),
    at: message.date,
  }
}

function turnOf(recent: Recent): CustomerTurn {
  const lastMessage = messageOf(recent)
  const [connector = '', , , customerId = ''] = recent.chat.entity_id.split('|')
  return {
    chatId: recent.chat_id,
    connector,
    title: recent.title,
    unreadCount: Math.max(0, recent.counter ?? 0),
    lastMessage,
    waitsSince: isCustomersTurnOver(recent, lastMessage, Number(customerId))
      ? null
      : (lastMessage?.at ?? null),
  }
}

/** True unless the customer wrote last: the chat's `entity_id` names their user, and the session tells it too. */
function isCustomersTurnOver({ lines, user }: Recent, last: RowMessage | null, customerId: number): boolean {
  const status = lines?.status ?? null
  if (last === null || last.at === '' || (status !== null && status >= CLOSED)) return true
  if (last.authorId > 0) {
    return last.authorId !== customerId && !(user.connector && user.id === last.authorId)
  }
  // After a system message ("the conversation was assigned") only the session tells.
  return status === null || status >= OPERATOR_WROTE
}
