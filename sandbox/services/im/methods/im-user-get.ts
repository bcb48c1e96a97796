import { phpInt } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { canMessage } from '../model/can-message.ts'
import { imError } from './im-error.ts'
import { anyParam, imParams } from './im-params.ts'
import { userOf } from './user.ts'

/**
 * `im.user.get`: a user of any kind, bots and customers too; without `ID` the current one. Errors, each 400: `ID_EMPTY`,
 * `USER_NOT_EXISTS`, `ACCESS_DENIED` (a guest of the extranet without a chat in common).
 */
export const imUserGet = defineMethod({
  name: 'im.user.get',
  scope: 'im',
  params: imParams({ ID: anyParam }),
  run: ({ ID }, { world, session }) => {
    const { viewer } = session
    const id = ID === undefined || ID === null ? viewer.id : phpInt(ID)
    if (id <= 0) throw imError('ID_EMPTY')
    const person = world.people.get(id)
    if (person === undefined) throw imError('USER_NOT_EXISTS', 'circumstance')
    if (viewer.kind === 'extranet' && !canMessage(world, viewer, person)) {
      throw new RestError('ACCESS_DENIED', "You don't have access to this user", 400, 'circumstance')
    }
    return { result: userOf(person, session) }
  },
})
