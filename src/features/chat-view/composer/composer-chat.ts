import type { Chat } from '../../../chat/chat.ts'
import type { Member } from '../../../chat/member.ts'
import type { Message } from '../../../chat/messages/message.ts'

/** The facts of a chat that its composer needs. */
export interface ComposerChat {
  /** Null: no mentions. */
  readonly chat: Pick<Chat, 'id' | 'kind' | 'entity' | 'can'> | null
  /** ID of the current user; null: unknown. */
  readonly myId: number | null
  /** The loaded messages, in their order. */
  readonly messages: readonly Message[]
  /** The loaded members, and the authors of messages. */
  readonly members: readonly Member[]
  readonly authors: readonly Member[]
  /** True when `members` are all of them. */
  readonly isComplete: boolean
  readonly fileNameOf: (id: number) => string | undefined
  /** The portal's time, in Unix milliseconds. */
  readonly now: number
  /** Polls at once. Never rejects. */
  readonly refresh: () => Promise<void>
  /** The same, with the members. */
  readonly refreshPeople: () => Promise<void>
}

const nothing = async () => undefined

/** A chat of which nothing could be read. */
export const NO_CHAT: ComposerChat = {
  chat: null,
  myId: null,
  messages: [],
  members: [],
  authors: [],
  isComplete: false,
  fileNameOf: () => undefined,
  now: 0,
  refresh: nothing,
  refreshPeople: nothing,
}
