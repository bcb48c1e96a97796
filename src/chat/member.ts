import * as v from 'valibot'
import { unescapeHtml } from '../portal/unescape-html.ts'
import { type Activity, activityFields, activityOf } from './members/activity.ts'
import { flag, id, listOf, picture, text } from './php.ts'

/** A member of a chat (`im.dialog.users.list`). Plain JSON. */
export interface Member {
  readonly id: number
  readonly name: string
  /** The job title, or the description of a bot; may be empty. */
  readonly position: string
  /** Absolute URL; empty: none. */
  readonly picture: string
  /** `#rrggbb`; empty: none. */
  readonly colour: string
  /** `guest`: from outside the company (extranet, e-mail, an open channel's customer). */
  readonly kind: 'person' | 'guest' | 'bot'
  /** Source of the presence (`presenceOf`); null for a bot, and when the portal does not tell. */
  readonly activity: Activity | null
}

const GUEST_TYPES: ReadonlySet<string> = new Set(['extranet', 'email', 'network', 'connector'])

/** A user of an `im.*` answer: a member, or the author of a message. */
export const userSchema = v.pipe(
  v.object({
    id,
    active: v.optional(v.unknown()),
    name: text,
    first_name: text,
    last_name: text,
    work_position: text,
    avatar: picture,
    color: text,
    extranet: flag,
    network: flag,
    bot: flag,
    connector: flag,
    type: text,
    ...activityFields,
  }),
  v.transform((raw): Member => {
    const kind = kindOf(raw)
    // Rows of 2017 have neither; their names are escaped.
    const isOfOldKernel = raw.active === undefined && raw.type === ''
    const unescaped = isOfOldKernel ? unescapeHtml : (text: string) => text
    return {
      id: raw.id,
      name: unescaped(raw.name.trim() || `${raw.first_name} ${raw.last_name}`.trim()),
      position: unescaped(raw.work_position.trim()),
      picture: raw.avatar,
      colour: raw.color,
      kind,
      activity: kind === 'bot' ? null : activityOf(raw),
    }
  }),
)

/** `result` of `im.dialog.users.list`: one page, 50 rows by default. */
export const membersSchema = listOf(userSchema)

function kindOf(raw: {
  bot: boolean
  extranet: boolean
  network: boolean
  connector: boolean
  type: string
}): Member['kind'] {
  if (raw.bot || raw.type === 'bot') return 'bot'
  if (raw.extranet || raw.network || raw.connector || GUEST_TYPES.has(raw.type)) return 'guest'
  return 'person'
}

/** Members in the order of display: owner, managers, others, bots; within each as the portal sends them. */
export function sortMembers(
  members: readonly Member[],
  chat: { ownerId: number; managerIds: readonly number[] },
): Member[] {
  const rank = ({ id, kind }: Member): number => {
    if (id === chat.ownerId) return 0
    if (chat.managerIds.includes(id)) return 1
    return kind === 'bot' ? 3 : 2
  }
  return [...members].sort((a, b) => rank(a) - rank(b))
}
