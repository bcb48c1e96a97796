import * as v from 'valibot'
import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { readBase64 } from '../../disk/model/read-base64.ts'
import { postFiles } from '../model/post-file.ts'
import { dialogOf } from './dialog-of.ts'
import { fileAnswer } from './file-answer.ts'
import { fileAccessDenied, fileError } from './file-error.ts'
import { maySend } from './may-send.ts'

/** Largest file, in bytes; the documentation says 100 MB. */
const MAX_BYTES = 104_857_600

/**
 * `im.v2.File.upload`: stores a file in the chat's folder and posts it as the current user, with a text. No key guards it:
 * a repeat posts a second message. Answers for chats (`chat…`) alone; a user's ID is a chat that this portal does not find.
 * Errors: those of `FILE_ERRORS`; 403 `ACCESS_DENIED` without access. Source: the REST documentation.
 */
export const fileUpload = defineMethod({
  name: 'im.v2.File.upload',
  scope: 'im',
  params: v.object({ dialogId: v.optional(v.unknown()), fields: v.optional(v.unknown()) }),
  run: ({ dialogId, fields }, call) => {
    const { world, session, clock } = call
    const { viewer } = session
    const chat = dialogOf(dialogId, call)
    if (chat === null) throw fileError('CHAT_NOT_FOUND')
    if (!maySend(chat, viewer)) throw fileAccessDenied()
    const { name, content, message } = fieldsOf(fields)
    if (name === '' || content === '') throw fileError('FILE_EMPTY')
    const bytes = readBase64(content)
    if (bytes === null) throw fileError('FILE_INVALID_CONTENT')
    if (bytes.length > MAX_BYTES) throw fileError('FILE_TOO_LARGE')
    call.writes('sent the file')
    const at = clock.now()
    const folderId = world.drive.makeFolder(chat.id)
    const file = world.drive.put({ name, bytes, folderId, authorId: viewer.id, at, isUnique: true })
    const posted = postFiles(world, chat, { authorId: viewer.id, at, text: message, files: [file] })
    const answer = fileAnswer(file, { chatId: chat.id, author: viewer, session })
    return { result: { file: answer, messageId: posted.id, chatId: chat.id, dialogId: phpString(dialogId) } }
  },
})

function fieldsOf(fields: unknown): { name: string; content: string; message: string } {
  const given = typeof fields === 'object' && fields !== null ? { ...fields } : {}
  const { name, content, message } = given as Record<string, unknown>
  return { name: phpString(name).trim(), content: phpString(content), message: phpString(message).trim() }
}
