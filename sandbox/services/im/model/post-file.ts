import type { World } from '../../../portal/world.ts'
import type { DriveFile } from '../../disk/model/drive.ts'
import type { Chat } from './chat.ts'
import type { Message } from './message.ts'
import { postMessage } from './post-message.ts'

/** A message with files of the chat's folder. */
interface FilePost extends Pick<Message, 'authorId' | 'at' | 'text'> {
  readonly files: readonly DriveFile[]
  readonly uuid?: string | null
}

/** Posts stored files as one message. */
export function postFiles(world: World, chat: Chat, { files, uuid = null, ...post }: FilePost): Message {
  chat.files.push(...files.map(({ bytes: _bytes, folderId: _folderId, ...file }) => file))
  return postMessage(world, chat, { ...post, uuid, params: { FILE_ID: files.map(({ id }) => id) } })
}
