import type { World } from '../../../portal/world.ts'
import { itemOfChat, type ObserverSync, removeObserver } from '../../crm/model/observers.ts'
import { mention } from '../../user/model/person.ts'
import type { Chat } from './chat.ts'
import { postMessage } from './post-message.ts'

/** The user who leaves, and the user who removes them. */
export interface Leaving {
  readonly personId: number
  readonly byId: number
  readonly at: number
  /** In an old portal the user stops observing the chat's CRM item. */
  readonly observerSync: ObserverSync
}

/** Removes a member with a system message. A leaving owner is succeeded by the member of longest standing. */
export function leaveChat(world: World, chat: Chat, { personId, byId, at, observerSync }: Leaving): void {
  if (!chat.members.delete(personId)) return
  const item = itemOfChat(world, chat)
  if (item !== null && observerSync === 'old') removeObserver(item, personId)
  chat.managerIds = chat.managerIds.filter((id) => id !== personId)
  if (chat.ownerId === personId) chat.ownerId = chat.memberIds[0] ?? 0
  const name = mention(world.people.get(personId))
  postMessage(world, chat, {
    authorId: 0,
    at,
    text:
      byId === personId
        ? `${name} left the chat`
        : `${mention(world.people.get(byId))} removed ${name} from the chat`,
    params: { CODE: ['CHAT_LEAVE'], NOTIFY: 'N' },
  })
}
