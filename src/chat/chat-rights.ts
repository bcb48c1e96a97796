import * as v from 'valibot'
import type { ChatRole } from './chat-role.ts'

/** What the current user may do in a chat, as far as the portal tells beforehand; it has the last word. */
export interface ChatRights {
  readonly write: boolean
  readonly leave: boolean
  readonly mute: boolean
  readonly addMembers: boolean
}

/** A flag of which "not told" is a third value, whatever stands there instead. */
const told = v.fallback(
  v.optional(
    v.pipe(
      v.union([v.boolean(), v.picklist(['Y', 'N', '1', '0', 1, 0])]),
      v.transform((value) => value === true || value === 'Y' || value === '1' || value === 1),
    ),
  ),
  undefined,
)

/** From whom on something is allowed; `none`: to nobody. */
const level = v.fallback(
  v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(['none', 'member', 'manager', 'owner']))),
  undefined,
)

/** `restrictions` of `im.dialog.get`: true is allowed, whatever the name says. PHP's `[]` and nothing at all: not told. */
const restrictions = v.fallback(
  v.object({ send: told, leave: told, leave_owner: told, mute: told, extend: told }),
  {},
)

/** `permissions` of `im.dialog.get`; before 2024 there are none. */
const permissions = v.fallback(v.object({ can_post: level, manage_users_add: level }), {})

/** The fields of `im.dialog.get` that rights are read from; none is needed. */
export const rightsFields = { restrictions, permissions, text_field_enabled: told }

/** Any of `restrictions`. */
type Restriction = 'send' | 'leave' | 'leave_owner' | 'mute' | 'extend'

/** What a kind of chat forbids by itself: what is left to go by where a portal doesn't tell, as in 2017. */
const FORBIDDEN: ReadonlyMap<string, readonly Restriction[]> = new Map([
  ['GENERAL', ['extend', 'leave', 'leave_owner']],
  ['CRM', ['leave_owner']],
  ['SONET_GROUP', ['extend', 'leave', 'leave_owner']],
  ['CALL', ['extend', 'mute', 'leave', 'leave_owner']],
  ['SUPPORT24_QUESTION', ['extend', 'mute', 'leave', 'leave_owner']],
  ['NETWORK_DIALOG', ['extend', 'mute', 'leave', 'leave_owner']],
  ['SUPPORT24_NOTIFIER', ['leave_owner']],
])

const RANKS = { guest: 0, member: 1, manager: 2, owner: 3, none: 4 } as const

interface Told {
  readonly restrictions: v.InferOutput<typeof restrictions>
  readonly permissions: v.InferOutput<typeof permissions>
  readonly text_field_enabled?: boolean | undefined
  /** `CRM`; for the chat of everybody, which has no entity, its type: `general`. */
  readonly kind: string
  /** Null where the portal doesn't tell. */
  readonly role: ChatRole | null
}

/**
 * What is allowed: all that nothing forbids. A guest isn't in the chat, so nothing of it is theirs to change; somebody
 * whose role isn't told is taken for a member, for nobody else is shown the chat.
 */
export function rightsOf({ restrictions, permissions, text_field_enabled, kind, role }: Told): ChatRights {
  const forbidden = FORBIDDEN.get(kind.toUpperCase()) ?? []
  const allows = (name: Restriction) => restrictions[name] ?? !forbidden.includes(name)
  const isAbove = (needed: keyof typeof RANKS = 'member') => RANKS[role ?? 'member'] >= RANKS[needed]
  const isIn = isAbove('member')
  return {
    write: isIn && allows('send') && text_field_enabled !== false && isAbove(permissions.can_post),
    leave: isIn && allows('leave') && (role !== 'owner' || allows('leave_owner')),
    mute: isIn && allows('mute'),
    addMembers: isIn && allows('extend') && isAbove(permissions.manage_users_add),
  }
}
