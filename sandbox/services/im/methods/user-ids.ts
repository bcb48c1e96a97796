import { phpInt } from '../../../server/php/php-values.ts'
import { imError } from './im-error.ts'

/**
 * The user IDs of `USERS`: a list, a map, or either as JavaScript text. Empty when missing. Throws `INVALID_FORMAT` for
 * anything else.
 */
export function readUserIds(value: unknown): number[] {
  if (value === undefined || value === null || value === '') return []
  const list = typeof value === 'string' ? parsed(value) : value
  if (typeof list !== 'object' || list === null) throw imError('INVALID_FORMAT')
  return [...new Set(Object.values(list).map((id) => phpInt(id)))].filter((id) => id > 0)
}

/** Parses JavaScript text as JSON, with its single quotes replaced. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll("'", '"'))
  } catch {
    return null
  }
}
