import { phpArray } from '../../../server/php/php-values.ts'
import { defineMethod, type MethodAnswer } from '../../../server/rest/method.ts'
import { fullName, isActive, type Person } from '../../user/model/person.ts'
import { canMessage } from '../model/can-message.ts'
import { imError } from './im-error.ts'
import { imParams, phpIntParam, phpTextParam } from './im-params.ts'
import { userOf } from './user.ts'

/** The shortest text that is searched for, in characters. */
const SHORTEST = 2
const DEFAULT_LIMIT = 10
const MAX_LIMIT = 50

/**
 * `im.search.user.list`: active users and bots by the beginnings of the words of their names and positions; customers
 * never, and for a guest of the extranet only those with a chat in common. A map by user ID, or an empty list. Error:
 * `FIND_SHORT`.
 */
export const searchUserList = defineMethod({
  name: 'im.search.user.list',
  scope: 'im',
  params: imParams({ FIND: phpTextParam, LIMIT: phpIntParam, OFFSET: phpIntParam }),
  run: (params, { world, session, start }): MethodAnswer => {
    if ([...params.FIND].length < SHORTEST) throw imError('FIND_SHORT')
    const words = wordsOf(params.FIND)
    const found = [...world.people.values()].filter(
      (person) =>
        isActive(person) &&
        person.kind !== 'connector' &&
        canMessage(world, session.viewer, person) &&
        isNamed(person, words),
    )
    const limit = params.LIMIT <= 0 ? DEFAULT_LIMIT : Math.min(params.LIMIT, MAX_LIMIT)
    const offset = Math.max(0, start ?? params.OFFSET)
    const next = offset + limit
    const page = found
      .slice(offset, next)
      .map((person) => [String(person.id), userOf(person, session)] as const)
    const answer = { result: phpArray(new Map(page)), total: found.length }
    return next < found.length ? { ...answer, next } : answer
  },
})

function isNamed(person: Person, words: readonly string[]): boolean {
  const own = wordsOf(`${fullName(person)} ${person.position}`)
  return words.length > 0 && words.every((word) => own.some((name) => name.startsWith(word)))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
