import * as v from 'valibot'
import type { Method, Portal } from '../../portal/portal.ts'
import { FILE_CONTENT, type UploadOptions } from '../../portal/upload/upload.ts'
import { command } from '../command.ts'
import type { DialogId } from '../dialog-id.ts'
import { id } from '../php.ts'
import type { UploadWay } from './upload-way.ts'

/** A file to send, as one message. */
export interface FileToSend {
  readonly dialogId: DialogId
  /** With its extension. */
  readonly name: string
  /** In base64. */
  readonly content: Blob
  /** Text of the message; empty: none. */
  readonly text: string
  /** Key of the message, a lower-case UUID, which the older way keeps as its `uuid`. */
  readonly key: string
}

/** Steps of the older way that are done, for a message that is sent again. Mutated. */
export interface SendProgress {
  /** ID of the stored file, which is not in the chat yet; null: none. */
  storedId: number | null
}

/**
 * Sends a file after a press of the user, and returns the ID of its message. No key guards the newer way: after a failure
 * that is uncertain, look for the message (`findSentFile`) before it is sent again. Throws `PortalError`.
 */
export async function sendFile(
  portal: Pick<Portal, 'write' | 'upload'>,
  way: Exclude<UploadWay['kind'], 'missing'>,
  file: FileToSend,
  progress: SendProgress,
  options: UploadOptions,
): Promise<number> {
  const { dialogId, name, content, text, key } = file
  if (way === 'new') return await portal.upload(uploadFile(dialogId, name, text), content, options)
  const by = options.tokenNumber === undefined ? undefined : { tokenNumber: options.tokenNumber }
  if (progress.storedId === null) {
    const folderId = await portal.write(chatFolder(dialogId), by)
    progress.storedId = await portal.upload(storeFile(folderId, name), content, options)
  }
  options.signal?.throwIfAborted()
  return await portal.write(commitFile(dialogId, progress.storedId, text, key), by)
}

/** `im.v2.File.upload`: stores a file in the chat's folder and posts it with a text; answers the message's ID. */
function uploadFile(dialogId: DialogId, name: string, text: string): Method<number> {
  const message = text === '' ? {} : { message: text }
  const fields = { name, content: FILE_CONTENT, ...message }
  return command('im.v2.File.upload', { dialogId, fields }, 'im', field('messageId'))
}

/** `im.disk.folder.get`: the chat's folder, which is made when there is none. */
function chatFolder(dialogId: DialogId): Method<number> {
  return command('im.disk.folder.get', { DIALOG_ID: dialogId }, 'im', field('ID'))
}

/** `disk.folder.uploadfile`: stores a file; a taken name gets a number. Answers the file's ID. */
function storeFile(folderId: number, name: string): Method<number> {
  const params = {
    id: folderId,
    data: { NAME: name },
    fileContent: [name, FILE_CONTENT],
    generateUniqueName: true,
  }
  return command('disk.folder.uploadfile', params, 'disk', field('ID'))
}

/** `im.disk.file.commit`: posts a stored file with a text; answers the message's ID. */
function commitFile(dialogId: DialogId, fileId: number, text: string, key: string): Method<number> {
  const message = text === '' ? {} : { MESSAGE: text }
  const params = { DIALOG_ID: dialogId, UPLOAD_ID: fileId, TEMPLATE_ID: key, ...message }
  return command('im.disk.file.commit', params, 'im', field('MESSAGE_ID'))
}

/** The ID in one field of an answer. */
function field(name: string) {
  return v.pipe(
    v.object({ [name]: id }),
    v.transform((answer): number => answer[name] as number),
  )
}
