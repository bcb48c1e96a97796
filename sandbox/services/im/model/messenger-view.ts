import { fullName } from '../../user/model/person.ts'
import { likersOf } from './change-message.ts'
import type { Chat } from './chat.ts'
import type { Message } from './message.ts'
import type { MessengerContext } from './messenger-context.ts'
import { plainText } from './plain-text.ts'
import { typingIn } from './typing.ts'
import { visibleMessages } from './visible-messages.ts'

/** A chat as the page's messenger shows it, as plain text. */
export interface MessengerView {
  readonly title: string
  readonly memberCount: number
  /** The last messages, oldest first. `author` is empty for a system message; `marks`: `edited`, `2 likes`. */
  readonly messages: readonly { readonly author: string; readonly text: string; readonly marks: string }[]
  /** Names of the others who type. */
  readonly typing: readonly string[]
}

/** Limit of messages, by the panel's height. */
const SHOWN_MESSAGES = 10
/** The text of a message that has only files. */
const NO_TEXT = '…'

/** Prepares a chat for the messenger panel, as this user sees it. */
export function messengerView(chat: Chat, { world, viewer, at }: MessengerContext): MessengerView {
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
      .map((message) => ({
        author: nameOf(message.authorId),
        text: plainText(message.text) || NO_TEXT,
        marks: marksOf(message),
      })),
    typing: typingIn(world, chat, viewer.id, at).map(nameOf),
  }
}

function marksOf({ params }: Message): string {
  const likes = likersOf(params).length
  return [
    ...(params['IS_EDITED'] === 'Y' ? ['edited'] : []),
    ...(likes === 0 ? [] : [likes === 1 ? '1 like' : `${likes} likes`]),
  ].join(', ')
}
