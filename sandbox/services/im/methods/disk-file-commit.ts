import type { World } from '../../../portal/world.ts'
import { phpInt } from '../../../server/php/php-values.ts'
import { defineMethod, type MethodCall } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import type { DriveFile } from '../../disk/model/drive.ts'
import { isMessageKey } from '../model/message-keys.ts'
import { postFiles } from '../model/post-file.ts'
import { fileAnswer } from './file-answer.ts'
import { fileError } from './file-error.ts'
import { anyParam, imParams, phpIntParam, phpTextParam } from './im-params.ts'
import { maySend } from './may-send.ts'
import { namedChat } from './named-chat.ts'

/**
 * `im.disk.file.commit`: posts files of the chat's folder (`UPLOAD_ID`) or any on Drive (`FILE_ID`, `DISK_ID`: copied) as
 * one message. `TEMPLATE_ID` becomes its `uuid`; a repeat posts a second message. Errors: `CHAT_ID_EMPTY`,
 * `DIALOG_ID_EMPTY`, `FILES_ERROR` without a list, `SAVE_ERROR` for no such file; `ACCESS_ERROR` 400 for a user outside the
 * chat; 403 in the general chat by a fault only. Source: the portal's PHP code; deprecated.
 */
export const diskFileCommit = defineMethod({
  name: 'im.disk.file.commit',
  scope: 'im',
  params: imParams({
    CHAT_ID: phpIntParam,
    DIALOG_ID: anyParam,
    UPLOAD_ID: anyParam,
    FILE_ID: anyParam,
    DISK_ID: anyParam,
    MESSAGE: phpTextParam,
    TEMPLATE_ID: phpTextParam,
  }),
  run: (params, call) => {
    const { world, session, clock } = call
    const { viewer } = session
    const chat = namedChat(params, call)
    if (chat === null || !maySend(chat, viewer)) throw restError('ACCESS_ERROR', 'circumstance', 400)
    const found = filesOf(params, chat.id, call)
    call.writes('sent the file')
    const at = clock.now()
    const folderId = world.drive.makeFolder(chat.id)
    const files = found.map((file) =>
      file.folderId === folderId
        ? file
        : world.drive.put({ ...file, folderId, authorId: viewer.id, at, isUnique: true }),
    )
    const uuid = isMessageKey(params.TEMPLATE_ID) ? params.TEMPLATE_ID : null
    const message = postFiles(world, chat, { authorId: viewer.id, at, text: params.MESSAGE, files, uuid })
    return { result: answerOf(files, { chatId: chat.id, author: viewer, session }, message.id) }
  },
})

/** The files to post: of the first list that is given. Throws when there is none, or one of its files is not to be found. */
function filesOf(
  { UPLOAD_ID, FILE_ID, DISK_ID }: { UPLOAD_ID?: unknown; FILE_ID?: unknown; DISK_ID?: unknown },
  chatId: number,
  { world }: MethodCall,
): DriveFile[] {
  const isUpload = FILE_ID === undefined && DISK_ID === undefined
  const given = FILE_ID ?? DISK_ID ?? UPLOAD_ID
  const list = typeof given === 'object' && given !== null ? Object.values(given) : [given]
  const ids = list.map((id) => phpInt(id)).filter((id) => id > 0)
  if (ids.length === 0) throw fileError('FILES_ERROR')
  const folderId = world.drive.folderOf(chatId)
  return ids.map((id) => {
    const file = world.drive.find(id) ?? fileOfSeed(world, id)
    if (file === null || (isUpload && file.folderId !== folderId)) throw fileError('SAVE_ERROR')
    return file
  })
}

/** A file of the seed, which has no bytes of its own. */
function fileOfSeed({ chats }: World, id: number): DriveFile | null {
  const file = chats.flatMap(({ files }) => files).find((one) => one.id === id)
  return file === undefined ? null : { ...file, folderId: 0, bytes: new Uint8Array(Buffer.from(file.name)) }
}

function answerOf(files: readonly DriveFile[], view: Parameters<typeof fileAnswer>[1], messageId: number) {
  const byKey = (row: (file: DriveFile) => unknown) =>
    Object.fromEntries(files.map((file) => [`upload${file.id}`, row(file)]))
  return {
    // PHP writes the objects of its dates as empty ones.
    FILES: byKey((file) => ({ ...fileAnswer(file, view), date: {} })),
    DISK_ID: files.map(({ id }) => String(id)),
    FILE_MODELS: byKey(({ id, name, folderId, authorId, size }) => ({
      id,
      name,
      createTime: {},
      updateTime: {},
      deleteTime: null,
      storageId: STORAGE,
      parentId: folderId,
      createdBy: String(authorId),
      size,
    })),
    MESSAGE_ID: messageId,
  }
}

/** ID of the storage of all chats' folders. */
const STORAGE = 1_357
