import * as v from 'valibot'
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
      messages: uniqueById(messages).sort((a, b) => a.id - b.id),
      authors: uniqueById(users).map((user) => ({ ...user, activity: null })),
      files: uniqueById(files),
    }),
  ),
)

/** Each ID once; the later item wins. */
function uniqueById<T extends { readonly id: number }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.id, one])).values()]
}
