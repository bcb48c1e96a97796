import type { ChatFile } from '../model/chat-file.ts'
import type { Message } from '../model/message.ts'

/** A message of the seed before its ID is assigned. */
export interface MessageDraft extends Pick<Message, 'authorId' | 'at' | 'text'> {
  /** A fixed ID, for messages of the documentation's examples. */
  readonly id?: number
  readonly params?: Message['params']
  readonly files?: readonly Pick<ChatFile, 'name' | 'size' | 'type' | 'image'>[]
  /** Index of the message that it replies to, in its chat and from 0. */
  readonly replyTo?: number
}
