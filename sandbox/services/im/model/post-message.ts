import type { World } from '../../../portal/world.ts'
import type { Chat } from './chat.ts'
import type { ChatFile } from './chat-file.ts'
import type { Message } from './message.ts'
import { readChat } from './read-chat.ts'

/** A message to add to a chat. */
export interface Post extends Pick<Message, 'authorId' | 'at' | 'text'> {
  readonly uuid?: string | null
  readonly params?: Message['params']
  readonly files?: readonly Pick<ChatFile, 'name' | 'size' | 'type' | 'image'>[]
}

/** Appends a message to a chat, which its author has read then. */
export function postMessage(world: World, chat: Chat, post: Post): Message {
  const { authorId, at, text, uuid = null, params = {}, files = [] } = post
  const put = files.map((file) => ({ ...file, id: world.nextFileId(), authorId, at }))
  chat.files.push(...put)
  const message: Message = {
    id: world.nextMessageId(),
    authorId,
    at,
    text,
    uuid,
    params: put.length === 0 ? params : { ...params, FILE_ID: put.map(({ id }) => id) },
  }
  chat.messages.push(message)
  readChat(chat, authorId, { upTo: message.id, at })
  return message
}
