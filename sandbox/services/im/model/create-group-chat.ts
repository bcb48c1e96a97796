import { portalDate } from '../../../portal/clock.ts'
import type { World } from '../../../portal/world.ts'
import { mention } from '../../user/model/person.ts'
import { addMember } from './add-member.ts'
import { type Chat, type ChatSettings, createChat } from './chat.ts'
import { type Post, postMessage } from './post-message.ts'

/** The settings of a chat that a user creates. */
export interface NewChat
  extends Pick<ChatSettings, 'kind' | 'title' | 'description' | 'entityType' | 'entityId' | 'isKept'> {
  readonly color: string
  readonly ownerId: number
  /** ID of the user who creates it; the owner by default. */
  readonly byId?: number
  /** Members besides the owner, who is always one. */
  readonly memberIds: readonly number[]
  /** The first message; by default a system message about the creation. */
  readonly first?: Post
  readonly at: number
}

/** Creates a chat with its members and its first message. */
export function createGroupChat(world: World, { memberIds, at, byId, first, ...settings }: NewChat): Chat {
  const { ownerId } = settings
  const chat = createChat({
    ...settings,
    id: world.nextChatId(),
    managerIds: [ownerId],
    createdAt: portalDate(at),
  })
  for (const id of new Set([ownerId, ...memberIds])) addMember(chat, id, { hidesHistory: false, at })
  world.chats.push(chat)
  const created = {
    authorId: 0,
    at,
    text: `${mention(world.people.get(byId ?? ownerId))} created the chat`,
    params: { NOTIFY: 'N' },
  }
  postMessage(world, chat, first ?? created)
  return chat
}
