import * as v from 'valibot'
import { unescapeHtml } from '../portal/unescape-html.ts'
import type { ChatRole } from './chat-rights.ts'
import { type ChatRights, rightsFields, rightsOf } from './chat-rights.ts'
import type { DialogId } from './dialog-id.ts'
import type { EntityRef } from './entity-ref.ts'
import { id, idList, int, optionalInt, picture, text } from './php.ts'

/** The kind of a chat: the dialog's `type`, without the CRM item's own kind. */
export type ChatKind = 'crm' | 'lines' | 'private' | 'group' | 'open' | 'task' | 'calendar' | 'other'

/**
 * A chat as the current user sees it (`im.dialog.get`). Plain JSON. Null: the portal does not tell; portals of 2017
 * send neither counters nor roles.
 */
export interface Chat {
  readonly id: number
  /** `chat1437`, as every other method and the messenger take it. */
  readonly dialogId: DialogId
  /** The title that its members gave it; may be empty. */
  readonly title: string
  readonly description: string
  /** Absolute URL; empty: none. */
  readonly picture: string
  /** `#rrggbb`; empty: none. */
  readonly colour: string
  readonly kind: ChatKind
  /** 0: no owner. */
  readonly ownerId: number
  readonly managerIds: readonly number[]
  /** ISO 8601 with an offset; empty: unknown. */
  readonly createdAt: string
  readonly memberCount: number | null
  readonly messageCount: number | null
  /** Messages that the current user has not read. */
  readonly unreadCount: number | null
  /** The newest message, the last one that the current user has read, and their first unread one; 0: none. */
  readonly lastMessageId: number | null
  readonly lastReadId: number | null
  readonly firstUnreadId: number | null
  readonly role: ChatRole | null
  readonly can: ChatRights
  /** Users who muted the chat; current portals list only the current user. */
  readonly mutedBy: readonly number[]
  /** The entity that the chat belongs to; null: none, or not told. */
  readonly entity: EntityRef | null
  /** The entity's page in the portal (`entity_link`), `/crm/deal/details/1663/`; empty: none. */
  readonly recordPath: string
}

const KINDS: ReadonlyMap<string, ChatKind> = new Map([
  ['crm', 'crm'],
  ['lines', 'lines'],
  ['private', 'private'],
  ['chat', 'group'],
  ['general', 'group'],
  ['open', 'open'],
  ['tasks', 'task'],
  ['tasksTask', 'task'],
  ['calendar', 'calendar'],
])

/** Kinds told by `entity_type`, because their `type` has more than one spelling. */
const ENTITY_KINDS: ReadonlyMap<string, ChatKind> = new Map([
  ['CRM', 'crm'],
  ['LINES', 'lines'],
])

const ROLES: ReadonlyMap<string, ChatRole> = new Map([
  ['owner', 'owner'],
  ['manager', 'manager'],
  ['member', 'member'],
  ['guest', 'guest'],
])

/** A text that some portals send as a number. */
const entityId = v.nullish(
  v.union([
    text,
    v.pipe(
      v.number(),
      v.transform((number) => String(number)),
    ),
  ]),
  '',
)

/** A path of the portal; `//host` and `/\host` would leave it. */
const PATH = /^\/(?![/\\])/

/** `url` of `{ type, url, id }`; absent before 2023, PHP's `[]` when there is none. */
const entityLink = v.nullish(
  v.union([
    v.pipe(
      v.object({ url: text }),
      v.transform(({ url }) => (PATH.test(url) ? url : '')),
    ),
    v.pipe(
      v.array(v.never()),
      v.transform(() => ''),
    ),
  ]),
  [],
)

/** `result` of `im.dialog.get`, today's or 2017's (`title` for `name`, numbers as strings, no counters). */
export const dialogSchema = v.pipe(
  v.object({
    id,
    name: v.optional(text),
    title: v.optional(text),
    description: text,
    avatar: picture,
    color: text,
    type: text,
    entity_type: text,
    owner: optionalInt,
    manager_list: idList,
    date_create: text,
    user_counter: optionalInt,
    message_count: optionalInt,
    counter: optionalInt,
    last_message_id: optionalInt,
    last_id: optionalInt,
    unread_id: optionalInt,
    role: text,
    ...rightsFields,
    mute_list: idList,
    entity_id: entityId,
    entity_link: entityLink,
  }),
  v.transform((raw): Chat => {
    const role = ROLES.get(raw.role.toLowerCase()) ?? null
    // The shape of 2017.
    const unescaped = raw.name === undefined ? unescapeHtml : (text: string) => text
    return {
      id: raw.id,
      dialogId: `chat${raw.id}`,
      title: unescaped(raw.name || raw.title || '').trim(),
      description: unescaped(raw.description).trim(),
      picture: raw.avatar,
      colour: raw.color,
      kind: ENTITY_KINDS.get(raw.entity_type.toUpperCase()) ?? KINDS.get(raw.type) ?? 'other',
      ownerId: raw.owner ?? 0,
      managerIds: raw.manager_list,
      createdAt: raw.date_create,
      memberCount: raw.user_counter,
      messageCount: raw.message_count,
      unreadCount: raw.counter,
      lastMessageId: raw.last_message_id,
      lastReadId: raw.last_id,
      firstUnreadId: raw.unread_id,
      role,
      can: rightsOf({ ...raw, kind: raw.entity_type || raw.type, role }),
      mutedBy: raw.mute_list,
      entity:
        raw.entity_type === '' || raw.entity_id === '' ? null : { type: raw.entity_type, id: raw.entity_id },
      recordPath: raw.entity_link,
    }
  }),
)

/** `result` of `im.chat.get`: `{ "ID": 1437 }` today, a bare `10` in 2017, null without a chat. */
export const chatIdSchema = v.nullable(
  v.union([
    v.pipe(
      v.object({ ID: id }),
      v.transform(({ ID }) => ID),
    ),
    v.pipe(
      v.object({ id }),
      v.transform((chat) => chat.id),
    ),
    v.pipe(int, v.minValue(1)),
  ]),
)
