import { portalDate } from '../../../portal/clock.ts'
import type { World } from '../../../portal/world.ts'
import { mention } from '../../user/model/person.ts'
import { addMember } from './add-member.ts'
import { type Chat, type ChatSettings, createChat } from './chat.ts'
import { postMessage } from './post-message.ts'

/** A chat that somebody makes. */
export interface NewChat
  extends Pick<ChatSettings, 'kind' | 'title' | 'description' | 'entityType' | 'entityId'> {
  readonly color: string
  readonly ownerId: number
  /** Who makes it; the owner unless told. */
  readonly byId?: number
  /** The owner is one of them anyway. */
  readonly memberIds: readonly number[]
  readonly at: number
}

/** Makes a chat, which says who made it. */
export function createGroupChat(world: World, { memberIds, at, byId, ...settings }: NewChat): Chat {
  const { ownerId } = settings
  const chat = createChat({
    ...settings,
    id: world.nextChatId(),
    managerIds: [ownerId],
    createdAt: portalDate(at),
  })
  for (const id of new Set([ownerId, ...memberIds])) addMember(chat, id, { hidesHistory: false, at })
  world.chats.push(chat)
  postMessage(world, chat, {
    authorId: 0,
    at,
    text: `${mention(world.people.get(byId ?? ownerId))} created the chat`,
    params: { NOTIFY: 'N' },
  })
  return chat
}
