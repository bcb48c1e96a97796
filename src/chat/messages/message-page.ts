import * as v from 'valibot'
import { type Member, userSchema } from '../member.ts'
import { listOf } from '../php.ts'
import { type ChatFile, chatFileSchema } from './chat-file.ts'
import { type Message, messageSchema } from './message.ts'

/** A part of what was written in a chat (`im.dialog.messages.get`). Plain JSON. */
export interface MessagePage {
  /** By their numbers, the oldest first, whichever way the portal sent them. */
  readonly messages: readonly Message[]
  /** Who wrote these, as far as the portal names them. */
  readonly authors: readonly Member[]
  /** The files in these. */
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
