import * as v from 'valibot'
import { findChat } from '../../../portal/world.ts'
import { phpBool, phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, type MethodCall } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'
import { maySend } from '../../im/methods/may-send.ts'
import { readBase64 } from '../model/read-base64.ts'
import { diskAccessDenied, noSuchEntity } from './disk-error.ts'
import { diskFileAnswer } from './disk-file-answer.ts'

/**
 * `disk.folder.uploadfile`: stores a file in a folder. Without `fileContent` it answers an address to send the file to,
 * which this portal does not serve. A taken name without `generateUniqueName` is stored as it is. Errors: 400
 * `ERROR_ARGUMENT`, `ERROR_NOT_FOUND`, `DISK_BASE_SERVICE_22001` without a name, `ERROR_COULD_NOT_SAVE_FILE` for content
 * that is no base64, `ACCESS_DENIED`. Source: the REST documentation.
 */
export const folderUploadFile = defineMethod({
  name: 'disk.folder.uploadfile',
  scope: 'disk',
  params: v.object({
    id: v.optional(v.unknown()),
    data: v.optional(v.unknown()),
    fileContent: v.optional(v.unknown()),
    generateUniqueName: v.optional(v.unknown()),
  }),
  run: ({ id, data, fileContent, generateUniqueName }, call) => {
    const { world, session, clock, portal } = call
    const folderId = folderOf(id, call)
    const link = portal.sessions.tokens(session).AUTH_ID
    if (fileContent === undefined || fileContent === null) {
      const uploadUrl = `${session.origin}/rest/upload.json?auth=${link}&token=disk%7Cfolder${folderId}`
      return { result: { field: 'file', uploadUrl } }
    }
    const [contentName, content] = Array.isArray(fileContent) ? fileContent : []
    const name = nameOf(data) || phpString(contentName).trim()
    if (name === '') throw restError('DISK_BASE_SERVICE_22001')
    const bytes = readBase64(phpString(content))
    if (bytes === null) throw restError('ERROR_COULD_NOT_SAVE_FILE')
    call.writes('stored the file')
    const file = world.drive.put({
      name,
      bytes,
      folderId,
      authorId: session.viewer.id,
      at: clock.now(),
      isUnique: phpBool(generateUniqueName),
    })
    return { result: diskFileAnswer(file, { origin: session.origin, token: link }) }
  },
})

/** The folder, if the user may add to it. */
function folderOf(id: unknown, { world, session }: MethodCall): number {
  const folderId = phpInt(id)
  if (folderId <= 0) throw new RestError('ERROR_ARGUMENT', 'Invalid value of parameter id', 400, 'app')
  const chatId = world.drive.chatOf(folderId)
  const chat = chatId === null ? null : findChat(world, chatId)
  if (chat === null) throw noSuchEntity(folderId)
  if (!maySend(chat, session.viewer)) throw diskAccessDenied()
  return folderId
}

function nameOf(data: unknown): string {
  const name = typeof data === 'object' && data !== null && 'NAME' in data ? data.NAME : ''
  return phpString(name).trim()
}
