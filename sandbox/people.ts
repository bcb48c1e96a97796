import type { Portal } from './portal/portal.ts'
import { findChat } from './portal/world.ts'
import { canSee } from './services/im/model/can-see.ts'
import type { Chat } from './services/im/model/chat.ts'
import { joinChat } from './services/im/model/join-chat.ts'
import { leaveChat } from './services/im/model/leave-chat.ts'
import { type Post, postMessage } from './services/im/model/post-message.ts'
import { openPrivateChat } from './services/im/model/private-chat.ts'
import { readChat } from './services/im/model/read-chat.ts'
import { visibleMessages } from './services/im/model/visible-messages.ts'
import { fullName, type Person } from './services/user/model/person.ts'
import { VIEWERS } from './services/user/model/viewers.ts'

/** Somebody of the portal: their number, or a viewer's name (`marco`). */
export type Who = number | string

/** Who does something, and in which chat: its number. */
export interface InChat {
  who: Who
  chat: number
}

/** What somebody writes: into a chat, or `to` somebody. */
export interface Written {
  who: Who
  chat?: number
  to?: Who
  /** BBCode. */
  text: string
  /** The message that it answers. */
  replyTo?: number
  files?: Post['files']
}

/**
 * The others in the portal: what they do, the app learns from its next request, and no row of the log tells of it. All
 * of it happens by the portal's clock. Throws for a person or chat that isn't there, and for what they couldn't do.
 */
export interface SandboxPeople {
  /** Answers the message's number. A talk that was never begun begins. */
  write(message: Written): number
  /** `text`: what the message says from now on. */
  edit(message: { id: number; text: string }): void
  /** The message stays, and says that it was deleted. */
  remove(message: { id: number }): void
  /** Or likes it no longer. */
  like(message: { who: Who; id: number }): void
  /** Comes by themselves, or is let in `by` a member. They see what was written before unless told otherwise. */
  join(joining: InChat & { by?: Who; hideHistory?: boolean }): void
  /** Goes by themselves, or is sent away `by` somebody. */
  leave(leaving: InChat & { by?: Who }): void
  /** The chat is deleted, with all that was written in it. */
  deleteChat(chat: { chat: number }): void
  /** Up to and including a message; everything, where none is named. */
  read(reading: InChat & { upTo?: number }): void
}

/** Makes the people of a portal act. */
export function createPeople({ world, clock }: Portal): SandboxPeople {
  const personOf = (who: Who): Person => {
    const id = typeof who === 'number' ? who : VIEWERS.find((viewer) => viewer.id === who)?.personId
    const person = world.people.get(id ?? 0)
    if (person === undefined) throw new Error(`There is no person “${who}” in the sandbox.`)
    return person
  }
  const chatOf = (id: number): Chat => {
    const chat = findChat(world, id)
    if (chat === null) throw new Error(`There is no chat ${id} in the sandbox.`)
    return chat
  }
  const member = ({ who, chat: id }: InChat): { person: Person; chat: Chat } => {
    const person = personOf(who)
    const chat = chatOf(id)
    if (!chat.members.has(person.id)) throw new Error(`${fullName(person)} isn’t in chat ${id}.`)
    return { person, chat }
  }
  const change = (id: number, text: string | null, params: (old: Post['params']) => Post['params']) => {
    const chat = world.chats.find(({ messages }) => messages.some((message) => message.id === id))
    const index = chat?.messages.findIndex((message) => message.id === id) ?? -1
    const message = chat?.messages[index]
    if (chat === undefined || message === undefined) throw new Error(`There is no message ${id}.`)
    chat.messages[index] = { ...message, text: text ?? message.text, params: params(message.params) ?? {} }
    return chat
  }

  return {
    write: ({ who, chat: id, to, text, replyTo, files = [] }) => {
      if ((id === undefined) === (to === undefined)) throw new Error('Write into a chat, or to somebody.')
      const at = clock.now()
      const { person, chat } =
        id === undefined
          ? {
              person: personOf(who),
              chat: openPrivateChat(world, personOf(who).id, personOf(to ?? 0).id, at),
            }
          : member({ who, chat: id })
      if (
        replyTo !== undefined &&
        !visibleMessages(chat, person.id).some((message) => message.id === replyTo)
      ) {
        throw new Error(`${fullName(person)} sees no message ${replyTo} in chat ${chat.id}.`)
      }
      const params = replyTo === undefined ? {} : { REPLY_ID: replyTo }
      return postMessage(world, chat, { authorId: person.id, at, text, params, files }).id
    },
    edit: ({ id, text }) => void change(id, text, (params) => ({ ...params, IS_EDITED: 'Y' })),
    remove: ({ id }) => void change(id, 'This message was deleted.', () => ({ IS_DELETED: 'Y' })),
    like: ({ who, id }) => {
      const person = personOf(who)
      change(id, null, ({ LIKE, ...params } = {}) => {
        const likes = Array.isArray(LIKE) ? LIKE : []
        const others = likes.filter((liker) => liker !== person.id)
        const now = others.length === likes.length ? [...likes, person.id] : others
        return now.length === 0 ? params : { ...params, LIKE: now }
      })
    },
    join: ({ who, chat: id, by, hideHistory = false }) => {
      const person = personOf(who)
      const chat = chatOf(id)
      const host = by === undefined ? person : member({ who: by, chat: id }).person
      if (by === undefined && !canSee(chat, person)) {
        throw new Error(`${fullName(person)} can’t join chat ${id} by themselves: say who lets them in.`)
      }
      joinChat(world, chat, {
        personIds: [person.id],
        byId: host.id,
        hidesHistory: hideHistory,
        at: clock.now(),
      })
    },
    leave: ({ by, ...leaving }) => {
      const { person, chat } = member(leaving)
      const byId = by === undefined ? person.id : personOf(by).id
      leaveChat(world, chat, { personId: person.id, byId, at: clock.now() })
    },
    deleteChat: ({ chat }) => void world.chats.splice(world.chats.indexOf(chatOf(chat)), 1),
    read: ({ upTo = Number.POSITIVE_INFINITY, ...reading }) => {
      const { person, chat } = member(reading)
      readChat(chat, person.id, { upTo, at: clock.now() })
    },
  }
}
