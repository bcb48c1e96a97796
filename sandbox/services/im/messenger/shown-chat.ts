import type { World } from '../../../portal/world.ts'
import { fullName, type Person } from '../../user/model/person.ts'
import type { Chat } from '../model/chat.ts'
import { plainText } from '../model/plain-text.ts'
import { visibleMessages } from '../model/visible-messages.ts'

/** A chat as the page's messenger shows it, all of it plain text. */
export interface ShownChat {
  readonly title: string
  readonly memberCount: number
  /** The last few, oldest first. `author` is empty where the portal itself says it. */
  readonly messages: readonly { readonly author: string; readonly text: string }[]
}

/** As many as the panel has room for. */
const SHOWN_MESSAGES = 10
/** A message may be nothing but a file. */
const NO_TEXT = '…'

/** What somebody sees of a chat that they have opened. */
export function shownChat(chat: Chat, world: World, viewer: Person): ShownChat {
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
