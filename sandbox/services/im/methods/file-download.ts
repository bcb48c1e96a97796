import * as v from 'valibot'
import { phpInt } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { canSee } from '../model/can-see.ts'
import { dialogOf } from './dialog-of.ts'
import { fileAccessDenied, fileError } from './file-error.ts'

/**
 * `im.v2.File.download`: a link to a file of a chat, with a token of its own, which works once. Errors: 400
 * `FILE_NOT_FOUND`; 403 `ACCESS_DENIED` without access to the chat. Source: the REST documentation.
 */
export const fileDownload = defineMethod({
  name: 'im.v2.File.download',
  scope: 'im',
  params: v.object({ dialogId: v.optional(v.unknown()), fileId: v.optional(v.unknown()) }),
  run: ({ dialogId, fileId }, call) => {
    const { world, session } = call
    const chat = dialogOf(dialogId, call)
    if (chat === null || !canSee(chat, session.viewer)) throw fileAccessDenied()
    const file = chat.files.find(({ id }) => id === phpInt(fileId))
    if (file === undefined) throw fileError('FILE_NOT_FOUND')
    call.writes('made a link to the file')
    const token = encodeURIComponent(`im|${world.drive.link(file.id)}`)
    return { result: { downloadUrl: `${session.origin}/rest/download.json?token=${token}` } }
  },
})
