import { phpString } from '../../../server/php/php-values.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { compareValues } from './compare-values.ts'
import { likePattern } from './like-pattern.ts'

/** An item's fields, as `itemFields` gives them. */
export type ItemFields = Readonly<Record<string, unknown>>

type ItemTest = (item: ItemFields) => boolean
/** Whether one of a field's values is what was asked for. */
type ValueTest = (value: unknown) => boolean

/** How a method takes the fields of its conditions. */
export interface FieldRules {
  /** What the number is called, by which rows are sorted in the end. */
  readonly id: 'id' | 'ID'
  /** A field that there isn't is refused; otherwise it asks for nothing. */
  readonly isStrict: boolean
}

/** Those of `crm.item.*`. */
export const ITEM_RULES: FieldRules = { id: 'id', isStrict: true }

/** Longer ones first: `>=` isn't `>` of a field `=id`. */
const KEY = /^(!@|!%|!=|>=|<=|=%|%=|[!%=<>@])?(.*)$/
const GROUP = /^\d+$/

/**
 * Reads the `filter` of `crm.item.list`. Conditions are joined by `logic` (AND unless it says OR), groups of their own
 * stand under numbers. Errors: 400 `INVALID_ARG_VALUE` for a field that the type hasn't, where the rules are strict.
 */
export function readItemFilter(filter: unknown, known: ReadonlySet<string>, rules = ITEM_RULES): ItemTest {
  return readGroup(filter, known, rules) ?? (() => true)
}

/** Null: nothing is asked, so nothing is joined either. */
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

/** Of several values that are asked for, any will do. */
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
      return (value) => wanted.some((one) => compareValues(value, one) === 0)
  }
}

function like(wanted: readonly unknown[], frame: (text: string) => string): ValueTest {
  const patterns = wanted.map((one) => likePattern(frame(phpString(one))))
  return (value) => patterns.some((pattern) => pattern.test(phpString(value)))
}

/** A field may have several values, and so may a condition. */
function listOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [value]
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
