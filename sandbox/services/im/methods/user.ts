import { MINUTE_MS, PORTAL_START, portalDate } from '../../../portal/clock.ts'
import { departmentsOf, fullName, isActive, type Person } from '../../user/model/person.ts'

/** `external_auth_id`: the way of signing in; guests of the extranet use the default. */
export function externalAuthId({ kind }: Person): 'default' | 'bot' | 'imconnector' {
  if (kind === 'connector') return 'imconnector'
  return kind === 'bot' ? 'bot' : 'default'
}

/** A user in the messenger's answers (`test/samples/im.dialog.users.list.json`). */
export function userOf(person: Person, origin: string): Record<string, unknown> {
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
