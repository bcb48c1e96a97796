import { phpString } from '../../../server/php/php-values.ts'

const MOMENT = /^\d{4}-\d\d-\d\dT/

/**
 * Compares a field's value with another, as MySQL's collation does (texts without case): negative, 0 or positive. NaN
 * for a date beside another type, so that every condition is false.
 */
export function compareValues(value: unknown, other: unknown): number {
  if (typeof value === 'number') return value - (Number.parseFloat(phpString(other)) || 0)
  const [text, otherText] = [phpString(value).toLowerCase(), phpString(other).toLowerCase()]
  if (isMoment(phpString(value))) return Date.parse(phpString(value)) - Date.parse(phpString(other))
  if (text === otherText) return 0
  return text < otherText ? -1 : 1
}

/** True for a date as REST writes it. */
export function isMoment(text: string): boolean {
  return MOMENT.test(text)
}
