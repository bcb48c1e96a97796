import { phpInt } from '../../../server/php/php-values.ts'
import { imError } from './im-error.ts'

/**
 * The numbers of `USERS`: a list, a map, or such a thing as a text of JavaScript. Throws `INVALID_FORMAT` for anything
 * else; nothing given is nobody.
 */
export function readUserIds(value: unknown): number[] {
  if (value === undefined || value === null || value === '') return []
  const list = typeof value === 'string' ? parsed(value) : value
  if (typeof list !== 'object' || list === null) throw imError('INVALID_FORMAT')
  return [...new Set(Object.values(list).map((id) => phpInt(id)))].filter((id) => id > 0)
}

/** JavaScript's quotes are JSON's but for their kind. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll("'", '"'))
  } catch {
    return null
  }
}
