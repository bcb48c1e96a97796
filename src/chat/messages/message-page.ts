import * as v from 'valibot'
import { type Member, userSchema } from '../member.ts'
import { listOf } from '../php.ts'
import { type ChatFile, chatFileSchema } from './chat-file.ts'
import { type Message, messageSchema } from './message.ts'

/** A page of a chat's messages (`im.dialog.messages.get`). Plain JSON. */
export interface MessagePage {
  /** By ID, the oldest first, in whichever order the portal sent them. */
  readonly messages: readonly Message[]
  /** The authors of these messages, as far as the portal sends them. */
  readonly authors: readonly Member[]
  /** The files of these messages. */
  readonly files: readonly ChatFile[]
}

/** `result` of `im.dialog.messages.get`. */
export const messagePageSchema = v.pipe(
  v.object({
    messages: listOf(messageSchema),
    users: v.nullish(listOf(userSchema), []),
    files: v.nullish(listOf(chatFileSchema), []),
  }),
  v.transform(
    ({ messages, users, files }): MessagePage => ({
      messages: [...messages].sort((a, b) => a.id - b.id),
      authors: users,
      files,
    }),
  ),
)
