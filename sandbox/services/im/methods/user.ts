import { MINUTE_MS, PORTAL_START, portalDate } from '../../../portal/clock.ts'
import type { Session } from '../../../portal/session.ts'
import { escapeHtml } from '../../../server/php/escape-html.ts'
import { departmentsOf, fullName, isActive, type Person } from '../../user/model/person.ts'

/** `external_auth_id`: the way of signing in; guests of the extranet use the default. */
export function externalAuthId({ kind }: Person): 'default' | 'bot' | 'imconnector' {
  if (kind === 'connector') return 'imconnector'
  return kind === 'bot' ? 'bot' : 'default'
}

/** Fields that rows of 2017 don't have. */
const LATER_FIELDS: ReadonlySet<string> = new Set([
  'active',
  'avatar_hr',
  'bot_data',
  'type',
  'website',
  'email',
])
/** Fields that old kernels escape as HTML. */
const ESCAPED_FIELDS: ReadonlySet<string> = new Set(['name', 'first_name', 'last_name', 'work_position'])

/** A user in the messenger's answers (`test/samples/im.dialog.users.list.json`), in the session's shape. */
export function userOf(person: Person, { origin, shape }: Pick<Session, 'origin' | 'shape'>) {
  const user = currentUser(person, origin)
  return shape === '2017' ? userOf2017(user) : user
}

function userOf2017(user: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(user).filter(([name]) => !LATER_FIELDS.has(name))
  return Object.fromEntries(
    fields.map(([name, value]) => [name, ESCAPED_FIELDS.has(name) ? escapeHtml(String(value)) : value]),
  )
}

function currentUser(person: Person, origin: string): Record<string, unknown> {
  const isBot = person.kind === 'bot'
  const picture = person.picture === '' ? '' : `${origin}${person.picture}`
  return {
    id: person.id,
    active: isActive(person),
    name: fullName(person),
    first_name: person.firstName,
    last_name: person.lastName,
    work_position: person.position,
    color: person.color,
    avatar: picture,
    avatar_hr: picture,
    gender: person.gender,
    birthday: '',
    extranet: person.kind === 'extranet',
    network: false,
    bot: isBot,
    connector: person.kind === 'connector',
    external_auth_id: externalAuthId(person),
    status: person.status,
    idle: false,
    last_activity_date: portalDate(PORTAL_START - person.seenMinutesAgo * MINUTE_MS),
    mobile_last_date: false,
    desktop_last_date: false,
    absent: false,
    departments: departmentsOf(person),
    phones: false,
    bot_data: isBot
      ? { code: 'quote', type: 'bot', app_id: '', is_hidden: false, is_support_openline: false }
      : null,
    // A customer of an open line has no type of its own in the messenger.
    type: ['employee', 'connector'].includes(person.kind) ? 'user' : person.kind,
    website: '',
    email: '',
  }
}
