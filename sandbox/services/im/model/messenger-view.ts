import type { World } from '../../../portal/world.ts'
import { fullName, type Person } from '../../user/model/person.ts'
import type { Chat } from './chat.ts'
import { plainText } from './plain-text.ts'
import { visibleMessages } from './visible-messages.ts'

/** A chat as the page's messenger shows it, as plain text. */
export interface MessengerView {
  readonly title: string
  readonly memberCount: number
  /** The last messages, oldest first. `author` is empty for a system message. */
  readonly messages: readonly { readonly author: string; readonly text: string }[]
}

/** Limit of messages, by the panel's height. */
const SHOWN_MESSAGES = 10
/** The text of a message that has only files. */
const NO_TEXT = '…'

/** Prepares a chat for the messenger panel, as this user sees it. */
export function messengerView(chat: Chat, world: World, viewer: Person): MessengerView {
  const nameOf = (id: number) => {
    const person = world.people.get(id)
    return person === undefined ? '' : fullName(person)
  }
  const other = chat.memberIds.find((id) => id !== viewer.id) ?? viewer.id
  return {
    title: chat.kind === 'private' ? nameOf(other) : chat.title,
    memberCount: chat.members.size,
    messages: visibleMessages(chat, viewer.id)
      .slice(-SHOWN_MESSAGES)
      .map(({ authorId, text }) => ({ author: nameOf(authorId), text: plainText(text) || NO_TEXT })),
  }
}
