import * as v from 'valibot'
import { phpInt } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { canSee } from '../../im/model/can-see.ts'
import { diskAccessDenied, noSuchEntity } from './disk-error.ts'
import { diskFileAnswer, scalarsAsTexts } from './disk-file-answer.ts'

/**
 * `disk.file.get`: a file on Drive, here one of a chat. `DOWNLOAD_URL` holds the access token of the call. Errors: 400
 * `ERROR_ARGUMENT`, `ERROR_NOT_FOUND`, `ACCESS_DENIED`. Source: the REST documentation.
 */
export const diskFileGet = defineMethod({
  name: 'disk.file.get',
  scope: 'disk',
  params: v.object({ id: v.optional(v.unknown()) }),
  run: ({ id }, { world, session, portal }) => {
    const fileId = phpInt(id)
    if (fileId <= 0) throw new RestError('ERROR_ARGUMENT', 'Invalid value of parameter id', 400, 'app')
    const chat = world.chats.find(({ files }) => files.some((file) => file.id === fileId))
    const file = chat?.files.find((one) => one.id === fileId)
    if (chat === undefined || file === undefined) throw noSuchEntity(fileId)
    if (!canSee(chat, session.viewer)) throw diskAccessDenied()
    const folderId = world.drive.makeFolder(chat.id)
    const token = portal.sessions.tokens(session).AUTH_ID
    return {
      result: scalarsAsTexts(diskFileAnswer({ ...file, folderId }, { origin: session.origin, token })),
    }
  },
})
