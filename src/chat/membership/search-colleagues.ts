import type { Method } from '../../portal/portal.ts'
import { command } from '../command.ts'
import { type Member, userSchema } from '../member.ts'
import { listOf } from '../php.ts'

/** Fewest letters that the portal searches colleagues by. */
export const SHORTEST_SEARCH = 2

/** Colleagues that one search answers, the portal's default. */
const LIMIT = 10

/**
 * `im.search.user.list`: colleagues and bots by name, position or department, in no order. A call of its own, because the
 * words are typed ones. Error `FIND_SHORT` for less than two letters.
 */
export function searchColleagues(find: string): Method<Member[]> {
  return command('im.search.user.list', { FIND: find, LIMIT }, 'im', listOf(userSchema))
}
