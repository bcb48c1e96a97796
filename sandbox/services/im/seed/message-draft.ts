import type { ChatFile } from '../model/chat-file.ts'
import type { Message } from '../model/message.ts'

/** A message of the seed, before it has a number. */
export interface MessageDraft extends Pick<Message, 'authorId' | 'at' | 'text'> {
  /** Where the number matters. */
  readonly id?: number
  readonly params?: Message['params']
  readonly files?: readonly Pick<ChatFile, 'name' | 'size' | 'type' | 'image'>[]
  /** The place in its chat, counted from 0, of the message that this one answers. */
  readonly replyTo?: number
}
