import * as v from 'valibot'
import { isEmpty, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { pageOf } from '../../../server/rest/page-of.ts'
import { type FieldRules, readItemFilter } from '../../crm/methods/item-filter.ts'
import { readItemOrder } from '../../crm/methods/item-order.ts'
import { fullName, isActive, type Person } from '../model/person.ts'
import { listedUserFields, userFields } from './user-fields.ts'

const RULES: FieldRules = { id: 'ID', isStrict: false }
/** Neither bots nor the customers of open lines. */
const LISTED: ReadonlySet<Person['kind']> = new Set(['employee', 'extranet'])
const TRUE: ReadonlySet<unknown> = new Set([true, 1, '1', 'Y', 'true'])

/**
 * `user.get`: people by `ID`, one or several, or by a `FILTER`; 50 at a time, always a list. Never a bot, or a customer. A field that
 * there isn't asks for nothing.
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
    const isAskedFor = readItemFilter(filter, known, RULES)
    const order = readItemOrder({ [phpString(params['SORT'])]: params['ORDER'] }, known, RULES)
    const found = people
      .filter((person) => isAskedFor(fieldsOf(person)) && isNamed(person, search))
      .filter((person) => active === undefined || TRUE.has(active) === isActive(person))
      .sort((a, b) => order(fieldsOf(a), fieldsOf(b)))
    return pageOf(found, start, (rows) => rows.map((person) => listedUserFields(person, session)))
  },
})

/** A field may stand in `FILTER`, or by itself. */
function filterOf({ FILTER: filter, ...params }: Record<string, unknown>): Record<string, unknown> {
  return { ...params, ...(typeof filter === 'object' && filter !== null ? filter : {}) }
}

/** Every word is in their name or their position. */
function isNamed(person: Person, search: unknown): boolean {
  if (isEmpty(search)) return true
  const text = `${fullName(person)} ${person.position}`.toLowerCase()
  return phpString(search)
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
