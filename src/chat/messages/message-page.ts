import * as v from 'valibot'
import { byId } from '../by-id.ts'
import { type Member, userSchema } from '../member.ts'
import { listOf } from '../php.ts'
import { type ChatFile, chatFileSchema } from './chat-file.ts'
import { type Message, messageSchema } from './message.ts'

/** A page of a chat's messages (`im.dialog.messages.get`). Plain JSON. */
export interface MessagePage {
  /** By ID, the oldest first, in whichever order and however often the portal sent them. */
  readonly messages: readonly Message[]
  /** The authors of these messages, as far as the portal sends them; without presence, which differs in each answer. */
  readonly authors: readonly Member[]
  /** The files of these messages, as far as the portal sends them. */
  readonly files: readonly ChatFile[]
}

/** `result` of `im.dialog.messages.get`. With more unread messages than its limit, an ID can come twice. */
export const messagePageSchema = v.pipe(
  v.object({
    messages: listOf(messageSchema),
    users: v.nullish(listOf(userSchema), []),
    files: v.nullish(listOf(chatFileSchema), []),
  }),
  v.transform(
    ({ messages, users, files }): MessagePage => ({
      messages: [...byId(messages).values()].sort((a, b) => a.id - b.id),
      authors: [...byId(users).values()].map((user) => ({ ...user, activity: null })),
      files: [...byId(files).values()],
    }),
  ),
)
