import { isEmpty, phpInt } from '../../../server/php/php-values.ts'
import { defineMethod, type MethodAnswer } from '../../../server/rest/method.ts'
import { isActive, type Person } from '../../user/model/person.ts'
import { openDialog } from './dialog-access.ts'
import { anyParam, imParams, phpIntParam, phpTextParam, yesParam } from './im-params.ts'
import { externalAuthId, userOf } from './user.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/**
 * `im.dialog.users.list`: a chat's members without dismissed users. `LAST_ID` (even 0) pages by user ID and without a
 * total; otherwise the members come in joining order, by `OFFSET` or the framework's `start`, with `total` and `next`.
 * Errors: see `openDialog`.
 */
export const dialogUsersList = defineMethod({
  name: 'im.dialog.users.list',
  scope: 'im',
  params: imParams({
    DIALOG_ID: anyParam,
    SKIP_EXTERNAL: yesParam,
    SKIP_EXTERNAL_EXCEPT_TYPES: phpTextParam,
    LIMIT: phpIntParam,
    LAST_ID: anyParam,
    OFFSET: phpIntParam,
  }),
  run: (params, call): MethodAnswer => {
    const { chat } = openDialog(params.DIALOG_ID, call)
    const members = chat.memberIds.flatMap((id) => call.world.people.get(id) ?? [])
    const wanted = members.filter(isActive).filter(isWanted(params))
    const limit = limitOf(params.LIMIT)
    const toUser = (person: Person) => userOf(person, call.session)

    if (params.LAST_ID !== undefined && params.LAST_ID !== null) {
      const lastId = phpInt(params.LAST_ID)
      return {
        result: wanted
          .filter(({ id }) => id > lastId)
          .sort((a, b) => a.id - b.id)
          .slice(0, limit)
          .map(toUser),
      }
    }
    const offset = Math.max(0, call.start ?? params.OFFSET)
    const next = offset + limit
    const page = { result: wanted.slice(offset, next).map(toUser), total: wanted.length }
    return next < wanted.length ? { ...page, next } : page
  },
})

function limitOf(limit: number): number {
  return limit <= 0 ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT)
}

/** `SKIP_EXTERNAL: 'Y'` leaves out bots and connectors; a list of exceptions switches it on as well. */
function isWanted(params: {
  SKIP_EXTERNAL: boolean
  SKIP_EXTERNAL_EXCEPT_TYPES: string
}): (person: Person) => boolean {
  const exceptions = params.SKIP_EXTERNAL_EXCEPT_TYPES
  if (!params.SKIP_EXTERNAL && isEmpty(exceptions)) return () => true
  const kept = exceptions.split(',').map((type) => type.trim())
  return (person) => externalAuthId(person) === 'default' || kept.includes(externalAuthId(person))
}
