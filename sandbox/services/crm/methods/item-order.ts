import { phpString } from '../../../server/php/php-values.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { compareValues } from './compare-values.ts'
import { type FieldRules, ITEM_RULES, type ItemFields } from './item-filter.ts'

/** Compares two items for sorting. */
type Comparison = (a: ItemFields, b: ItemFields) => number

/**
 * Reads the `order` of `crm.item.list`; ties are sorted by ID. Errors, with strict rules: 400 `INVALID_ARG_VALUE` for
 * an unknown field or direction. Otherwise the unknown field is ignored, and an unknown direction is ascending.
 */
export function readItemOrder(
  order: unknown,
  known: ReadonlySet<string>,
  { id, isStrict }: FieldRules = ITEM_RULES,
): Comparison {
  const entries = typeof order === 'object' && order !== null ? Object.entries(order) : []
  const keys = isStrict ? entries : entries.filter(([field]) => known.has(field)).map(withKnownDirection)
  const comparisons = [...keys.map(([field, direction]) => readOne(field, direction, known)), by(id, 1)]
  return (a, b) => comparisons.map((compare) => compare(a, b)).find((sign) => sign !== 0) ?? 0
}

/** Turns any direction but DESC into ASC. */
function withKnownDirection([field, direction]: [string, unknown]): [string, unknown] {
  return [field, phpString(direction).toUpperCase() === 'DESC' ? 'DESC' : 'ASC']
}

function readOne(field: string, direction: unknown, known: ReadonlySet<string>): Comparison {
  if (!known.has(field)) throw invalid(`field '${field}' is not allowed in order`)
  const given = phpString(direction)
  const sign = given.toUpperCase()
  if (sign === 'ASC') return by(field, 1)
  if (sign === 'DESC') return by(field, -1)
  throw invalid(`allowed sort directions are ASC, DESC. But got '${given}' for field '${field}'`)
}

function by(field: string, sign: 1 | -1): Comparison {
  return (a, b) => compareValues(a[field], b[field]) * sign
}

function invalid(why: string): RestError {
  return new RestError('INVALID_ARG_VALUE', `Invalid order: ${why}`, 400, 'app')
}
