import { phpString } from '../../../server/php/php-values.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { compareValues, isMoment } from './compare-values.ts'
import { likePattern } from './like-pattern.ts'

/** An item's fields, as `itemFields` gives them. */
export type ItemFields = Readonly<Record<string, unknown>>

type ItemTest = (item: ItemFields) => boolean
/** Tests one value of a field against a condition. */
type ValueTest = (value: unknown) => boolean

/** Differences between methods in reading conditions. */
export interface FieldRules {
  /** Name of the ID field, the last sort key. */
  readonly id: 'id' | 'ID'
  /** True: an unknown field is an error. False: it is ignored. */
  readonly isStrict: boolean
}

/** The rules of `crm.item.*`. */
export const ITEM_RULES: FieldRules = { id: 'id', isStrict: true }

/** Longer operators first: `>=` is not `>` with a field `=id`. */
const KEY = /^(!@|!%|!=|>=|<=|=%|%=|[!%=<>@])?(.*)$/
const GROUP = /^\d+$/

/**
 * Reads the `filter` of `crm.item.list`. `logic` joins the conditions (AND by default, or OR); nested groups have
 * numeric keys. Errors: 400 `INVALID_ARG_VALUE` for an unknown field, with strict rules.
 */
export function readItemFilter(filter: unknown, known: ReadonlySet<string>, rules = ITEM_RULES): ItemTest {
  return readGroup(filter, known, rules) ?? (() => true)
}

/** Null for a group without conditions, which the parent group leaves out. */
function readGroup(group: unknown, known: ReadonlySet<string>, rules: FieldRules): ItemTest | null {
  const entries = typeof group === 'object' && group !== null ? Object.entries(group) : []
  const isLogic = (key: string) => key.toLowerCase() === 'logic'
  const isOr = entries.some(([key, value]) => isLogic(key) && phpString(value).toUpperCase() === 'OR')
  const tests = entries
    .filter(([key]) => !isLogic(key))
    .map(([key, value]) =>
      GROUP.test(key) ? readGroup(value, known, rules) : readCondition(key, value, known, rules),
    )
    .filter((test) => test !== null)
  if (tests.length === 0) return null
  return isOr ? (item) => tests.some((test) => test(item)) : (item) => tests.every((test) => test(item))
}

function readCondition(
  key: string,
  wanted: unknown,
  known: ReadonlySet<string>,
  { isStrict }: FieldRules,
): ItemTest | null {
  const [, prefix = '', field = ''] = KEY.exec(key) ?? []
  if (!known.has(field)) {
    if (!isStrict) return null
    const text = `Invalid filter: field '${field}' is not allowed in filter`
    throw new RestError('INVALID_ARG_VALUE', text, 400, 'app')
  }
  const isNegated = prefix.startsWith('!')
  const test = valueTest(isNegated ? prefix.slice(1) : prefix, listOf(wanted))
  return (item) => listOf(item[field]).some(test) !== isNegated
}

/** True when any of the wanted values matches. */
function valueTest(operator: string, wanted: readonly unknown[]): ValueTest {
  switch (operator) {
    case '%':
      return like(wanted, (text) => `%${text}%`)
    case '=%':
    case '%=':
      return like(wanted, (text) => text)
    case '>':
      return (value) => wanted.some((one) => !isBlank(value) && compareValues(value, one) > 0)
    case '>=':
      return (value) => wanted.some((one) => !isBlank(value) && compareValues(value, one) >= 0)
    case '<':
      return (value) => wanted.some((one) => !isBlank(value) && compareValues(value, one) < 0)
    case '<=':
      return (value) => wanted.some((one) => !isBlank(value) && compareValues(value, one) <= 0)
    default:
      return equals(wanted)
  }
}

/** True for a value that `compareValues` finds equal to one of these; by a set, for lists of IDs. */
function equals(wanted: readonly unknown[]): ValueTest {
  const numbers = new Set(wanted.map((one) => Number.parseFloat(phpString(one)) || 0))
  const texts = new Set(wanted.map((one) => phpString(one).toLowerCase()))
  return (value) => {
    if (typeof value === 'number') return numbers.has(value)
    const text = phpString(value)
    return isMoment(text)
      ? wanted.some((one) => compareValues(value, one) === 0)
      : texts.has(text.toLowerCase())
  }
}

function like(wanted: readonly unknown[], frame: (text: string) => string): ValueTest {
  const patterns = wanted.map((one) => likePattern(frame(phpString(one))))
  return (value) => patterns.some((pattern) => pattern.test(phpString(value)))
}

/** The values of a field or of a condition, either of which may be one or several. */
function listOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [value]
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
