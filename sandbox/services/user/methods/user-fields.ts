import { DAY_MS, MINUTE_MS, PORTAL_START, portalDate } from '../../../portal/clock.ts'
import { departmentsOf, isActive, type Person } from '../model/person.ts'

/** The same for every user. */
const REGISTERED_DAYS_AGO = 960
/** Length of a date without its zone. */
const LOCAL_LENGTH = 19
/** Scopes that include contact details; `user_brief` doesn't. */
const WITH_CONTACTS: readonly string[] = ['user', 'user_basic']

/** Fields of a user in a list, in this order. */
const LISTED = [
  'ID',
  'ACTIVE',
  'NAME',
  'LAST_NAME',
  'EMAIL',
  'IS_ONLINE',
  'TIMESTAMP_X',
  'LAST_ACTIVITY_DATE',
  'PERSONAL_GENDER',
  'PERSONAL_PHOTO',
  'WORK_POSITION',
  'UF_DEPARTMENT',
  'USER_TYPE',
]

/** The context of a user's fields: the app's scopes, and the origin of pictures. */
export interface UserView {
  readonly scopes: readonly string[]
  readonly origin: string
}

/** A user in `user.current` (`test/samples/user.current.json`). */
export function userFields(person: Person, view: UserView): Record<string, unknown> {
  const seenAt = portalDate(PORTAL_START - person.seenMinutesAgo * MINUTE_MS)
  return {
    ID: String(person.id),
    ACTIVE: isActive(person),
    NAME: person.firstName,
    LAST_NAME: person.lastName,
    SECOND_NAME: '',
    ...contactsOf(person, view),
    LAST_LOGIN: seenAt,
    DATE_REGISTER: portalDate(PORTAL_START - REGISTERED_DAYS_AGO * DAY_MS),
    IS_ONLINE: person.status === 'online' ? 'Y' : 'N',
    LAST_ACTIVITY_DATE: seenAt.slice(0, LOCAL_LENGTH).replace('T', ' '),
    TIME_ZONE: '',
    PERSONAL_GENDER: person.gender,
    ...(person.picture === '' ? {} : { PERSONAL_PHOTO: `${view.origin}${person.picture}` }),
    PERSONAL_BIRTHDAY: '',
    WORK_POSITION: person.position,
    UF_EMPLOYMENT_DATE: '',
    UF_DEPARTMENT: departmentsOf(person),
    USER_TYPE: person.kind,
  }
}

/** A user in the list of `user.get`, whose dates are empty objects (`test/samples/user.get.json`). */
export function listedUserFields(person: Person, view: UserView): Record<string, unknown> {
  const fields = userFields(person, view)
  const all: Record<string, unknown> = { ...fields, TIMESTAMP_X: {}, LAST_ACTIVITY_DATE: {} }
  return Object.fromEntries(LISTED.filter((name) => name in all).map((name) => [name, all[name]]))
}

function contactsOf({ firstName, lastName, id }: Person, { scopes }: UserView): Record<string, string> {
  if (!WITH_CONTACTS.some((scope) => scopes.includes(scope))) return {}
  const name = `${firstName.slice(0, 1)}.${lastName}`.toLowerCase().replaceAll(/[^a-z.]/g, '')
  return { EMAIL: `${name}.${id}@example.test` }
}
