import * as v from 'valibot'

/** The current user's role in a chat: `role` of `im.dialog.get`. */
export type ChatRole = 'owner' | 'manager' | 'member' | 'guest'

/** The current user's rights in a chat, as far as the portal tells beforehand; the portal decides on each request. */
export interface ChatRights {
  readonly write: boolean
  readonly leave: boolean
  readonly mute: boolean
  readonly addMembers: boolean
}

/** A flag; undefined when it is absent or of any other shape. */
const optionalFlag = v.fallback(
  v.optional(
    v.pipe(
      v.union([v.boolean(), v.picklist(['Y', 'N', '1', '0', 1, 0])]),
      v.transform((value) => value === true || value === 'Y' || value === '1' || value === 1),
    ),
  ),
  undefined,
)

/** The lowest role that is allowed something; `none`: no role is. */
const minimumRole = v.fallback(
  v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(['none', 'member', 'manager', 'owner']))),
  undefined,
)

/** `restrictions` of `im.dialog.get`: true means allowed. PHP's `[]`, or absence: not told. */
const restrictions = v.fallback(
  v.object({
    send: optionalFlag,
    leave: optionalFlag,
    leave_owner: optionalFlag,
    mute: optionalFlag,
    extend: optionalFlag,
  }),
  {},
)

/** `permissions` of `im.dialog.get`; absent before 2024. */
const permissions = v.fallback(v.object({ can_post: minimumRole, manage_users_add: minimumRole }), {})

/** The fields of `im.dialog.get` that rights are read from; all are optional. */
export const rightsFields = { restrictions, permissions, text_field_enabled: optionalFlag }

/** A key of `restrictions`. */
type Restriction = 'send' | 'leave' | 'leave_owner' | 'mute' | 'extend'

/** Restrictions by kind of chat, for portals that send none, as in 2017. */
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

interface RightsSource {
  readonly restrictions: v.InferOutput<typeof restrictions>
  readonly permissions: v.InferOutput<typeof permissions>
  readonly text_field_enabled?: boolean | undefined
  /** `CRM`; for the general chat, which has no entity, its type: `general`. */
  readonly kind: string
  /** Null when the portal does not tell. */
  readonly role: ChatRole | null
}

/**
 * Rights from restrictions and role: everything that is not forbidden is allowed. A guest is not a member and has none;
 * a user without a known role counts as a member, because only members get to see the chat.
 */
export function rightsOf({
  restrictions,
  permissions,
  text_field_enabled,
  kind,
  role,
}: RightsSource): ChatRights {
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
