import { createItemActions, type ItemActions } from './item-actions.ts'
import type { Portal } from './portal/portal.ts'
import { findChat, findChatOf, findCrmItem, type World } from './portal/world.ts'
import { addObservers, removeObserver } from './services/crm/model/observers.ts'
import { canSee } from './services/im/model/can-see.ts'
import { changeMessage, deleteMessage, toggleLike } from './services/im/model/change-message.ts'
import type { Chat } from './services/im/model/chat.ts'
import { joinChat } from './services/im/model/join-chat.ts'
import { leaveChat } from './services/im/model/leave-chat.ts'
import { findMessage } from './services/im/model/message-place.ts'
import { type Post, postMessage } from './services/im/model/post-message.ts'
import { openPrivateChat } from './services/im/model/private-chat.ts'
import { readChat } from './services/im/model/read-chat.ts'
import { visibleMessages } from './services/im/model/visible-messages.ts'
import { fullName, type Person } from './services/user/model/person.ts'
import { VIEWERS } from './services/user/model/viewers.ts'

/** A user of the portal: the ID, or a viewer's name (`marco`). */
export type PersonRef = number | string

/** A user, and the ID of the chat that the action is in. */
export interface ChatAction {
  who: PersonRef
  chat: number
}

/** A user and a CRM item: the deal of this ID, or an item of another `type` (`LEAD`, `DYNAMIC_128`). */
export interface ItemAction {
  who: PersonRef
  id: number
  type?: string
}

/** A message to write, into `chat` or `to` a user. */
export interface NewMessage {
  who: PersonRef
  chat?: number
  to?: PersonRef
  /** BBCode. */
  text: string
  /** ID of the message that it replies to. */
  replyTo?: number
  files?: Post['files']
}

/**
 * The other users of the portal. The app learns of their actions from its next request; the log has no row for them.
 * Dates follow the portal's clock. Throws for an unknown user or chat, and for an action that the user isn't allowed.
 */
export interface SandboxPeople extends ItemActions {
  /** Writes a message and returns its ID. Opens the private chat with `to` where there is none. */
  write(message: NewMessage): number
  /** `text`: the message's new text. */
  edit(message: { id: number; text: string }): void
  /** Deletes the message's text; the message itself stays, marked as deleted, or is gone `entirely`. */
  remove(message: { id: number; entirely?: boolean }): void
  /** Toggles the user's like. */
  like(message: { who: PersonRef; id: number }): void
  /**
   * Adds the user to the chat, by themselves or invited `by` a member; earlier messages are visible unless
   * `hideHistory`.
   */
  join(joining: ChatAction & { by?: PersonRef; hideHistory?: boolean }): void
  /** Removes the user from the chat, by themselves or `by` another user. */
  leave(leaving: ChatAction & { by?: PersonRef }): void
  /**
   * Makes the user an observer of the item, by its card. A current portal adds them to the item's chat, with its
   * history; a portal is as old as its newest page (`observers`).
   */
  observe(observing: ItemAction & { by?: PersonRef }): void
  /** Ends that by the item's card; the portal removes the user from the item's chat. */
  stopObserving(observing: ItemAction & { by?: PersonRef }): void
  /** Deletes the chat with its messages. */
  deleteChat(chat: { chat: number }): void
  /** Marks messages as read, up to and including `upTo`; all by default. */
  read(reading: ChatAction & { upTo?: number }): void
}

/** Finds a user. Throws for an unknown one. */
export function findPerson({ people }: World, who: PersonRef): Person {
  const id = typeof who === 'number' ? who : VIEWERS.find((viewer) => viewer.id === who)?.personId
  const person = people.get(id ?? 0)
  if (person === undefined) throw new Error(`There is no person “${who}” in the sandbox.`)
  return person
}

/** Creates the actions of a portal's users. */
export function createPeople(portal: Portal): SandboxPeople {
  const { world, clock, sessions } = portal
  const observerSync = () => sessions.all().at(-1)?.observerSync ?? 'current'
  const itemOf = ({ id, type = 'DEAL' }: ItemAction) => {
    const item = findCrmItem(world, type, id)
    if (item === null) throw new Error(`There is no item ${type}|${id} in the sandbox.`)
    return { item, chat: findChatOf(world, 'CRM', `${type}|${id}`) }
  }
  const personOf = (who: PersonRef): Person => findPerson(world, who)
  const chatOf = (id: number): Chat => {
    const chat = findChat(world, id)
    if (chat === null) throw new Error(`There is no chat ${id} in the sandbox.`)
    return chat
  }
  const member = ({ who, chat: id }: ChatAction): { person: Person; chat: Chat } => {
    const person = personOf(who)
    const chat = chatOf(id)
    if (!chat.members.has(person.id)) throw new Error(`${fullName(person)} isn’t in chat ${id}.`)
    return { person, chat }
  }
  const placeOf = (id: number) => {
    const place = findMessage(world, id)
    if (place === null) throw new Error(`There is no message ${id}.`)
    return place
  }

  return {
    ...createItemActions(portal, (who) => personOf(who).id),
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
    edit: ({ id, text }) => {
      const place = placeOf(id)
      changeMessage(place, { text, params: { ...place.message.params, IS_EDITED: 'Y' } })
    },
    remove: ({ id, entirely = false }) => {
      const place = placeOf(id)
      if (entirely) place.chat.messages.splice(place.index, 1)
      else deleteMessage(place)
    },
    like: ({ who, id }) => toggleLike(placeOf(id), personOf(who).id),
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
      leaveChat(world, chat, {
        personId: person.id,
        byId,
        at: clock.now(),
        observerSync: observerSync(),
      })
    },
    observe: ({ who, by = who, ...at }) => {
      const person = personOf(who)
      const { item, chat } = itemOf({ who, ...at })
      addObservers(item, [person.id])
      if (chat === null || observerSync() === 'old') return
      joinChat(world, chat, {
        personIds: [person.id],
        byId: personOf(by).id,
        hidesHistory: false,
        at: clock.now(),
      })
    },
    stopObserving: ({ who, by = who, ...at }) => {
      const person = personOf(who)
      const { item, chat } = itemOf({ who, ...at })
      removeObserver(item, person.id)
      if (chat === null) return
      const leaving = { personId: person.id, byId: personOf(by).id, at: clock.now() }
      leaveChat(world, chat, { ...leaving, observerSync: observerSync() })
    },
    deleteChat: ({ chat }) => void world.chats.splice(world.chats.indexOf(chatOf(chat)), 1),
    read: ({ upTo = Number.POSITIVE_INFINITY, ...reading }) => {
      const { person, chat } = member(reading)
      readChat(chat, person.id, { upTo, at: clock.now() })
    },
  }
}
