import * as v from 'valibot'
import { isEmpty, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'
import { type FieldRules, readItemFilter } from '../../crm/methods/item-filter.ts'
import { readItemOrder } from '../../crm/methods/item-order.ts'
import { fullName, isActive, type Person } from '../model/person.ts'
import { listedUserFields, userFields } from './user-fields.ts'

const RULES: FieldRules = { id: 'ID', isStrict: false }
/** Kinds of users in the list; bots and customers of open lines are left out. */
const LISTED: ReadonlySet<Person['kind']> = new Set(['employee', 'extranet'])
const TRUE: ReadonlySet<unknown> = new Set([true, 1, '1', 'Y', 'true'])

/**
 * `user.get`: users by `ID`, one or several, or by a `FILTER`; 50 at a time, always a list, without bots and customers.
 * Conditions on unknown fields are ignored.
 */
export const userGet = defineMethod({
  name: 'user.get',
  scope: 'user_brief',
  orScopes: ['user_basic', 'user'],
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, { world, session, start }) => {
    const { NAME_SEARCH: search, ACTIVE: active, ...filter } = filterOf(params)
    const people = [...world.people.values()].filter(({ kind }) => LISTED.has(kind))
    const fieldsOf = (person: Person): Record<string, unknown> => ({
      ...userFields(person, session),
      ID: person.id,
    })
    const known = new Set(Object.keys(people[0] === undefined ? {} : fieldsOf(people[0])))
    const matchesFilter = readItemFilter(filter, known, RULES)
    const order = readItemOrder({ [phpString(params['SORT'])]: params['ORDER'] }, known, RULES)
    const found = people
      .filter((person) => matchesFilter(fieldsOf(person)) && isNamed(person, search))
      .filter((person) => active === undefined || TRUE.has(active) === isActive(person))
      .sort((a, b) => order(fieldsOf(a), fieldsOf(b)))
    return paginate(found, start, (rows) => rows.map((person) => listedUserFields(person, session)))
  },
})

/** Conditions stand in `FILTER`, or among the parameters. */
function filterOf({ FILTER: filter, ...params }: Record<string, unknown>): Record<string, unknown> {
  return { ...params, ...(typeof filter === 'object' && filter !== null ? filter : {}) }
}

/** True when every word is in the name or the position. */
function isNamed(person: Person, search: unknown): boolean {
  if (isEmpty(search)) return true
  const text = `${fullName(person)} ${person.position}`.toLowerCase()
  return phpString(search)
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
