import { phpString } from '../../../server/php/php-values.ts'

const MOMENT = /^\d{4}-\d\d-\d\dT/

/**
 * A field's value beside another, or beside what a condition has: below 0, 0, above 0, as MySQL's collation would have
 * it (texts without case). NaN, so that nothing is true of it, where one is a moment and the other isn't.
 */
export function compareValues(value: unknown, other: unknown): number {
  if (typeof value === 'number') return value - (Number.parseFloat(phpString(other)) || 0)
  const [text, otherText] = [phpString(value).toLowerCase(), phpString(other).toLowerCase()]
  if (MOMENT.test(phpString(value))) return Date.parse(phpString(value)) - Date.parse(phpString(other))
  if (text === otherText) return 0
  return text < otherText ? -1 : 1
}
