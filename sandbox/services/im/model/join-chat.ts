import type { World } from '../../../portal/world.ts'
import { addObservers, itemOfChat } from '../../crm/model/observers.ts'
import { mention } from '../../user/model/person.ts'
import { addMember } from './add-member.ts'
import type { Chat } from './chat.ts'
import { postMessage } from './post-message.ts'

/** The users who join, and the user who adds them. */
export interface Joining {
  readonly personIds: readonly number[]
  /** ID of the user who adds them; their own when they join by themselves. */
  readonly byId: number
  readonly hidesHistory: boolean
  readonly at: number
}

/**
 * Adds users to a chat with a system message; members stay unchanged. A new member of a CRM item's chat becomes an
 * observer of the item, without a check of rights.
 */
export function joinChat(world: World, chat: Chat, { personIds, byId, hidesHistory, at }: Joining): void {
  const newIds = personIds.filter((id) => !chat.members.has(id))
  if (newIds.length === 0) return
  for (const id of newIds) addMember(chat, id, { hidesHistory, at })
  const item = itemOfChat(world, chat)
  if (item !== null) addObservers(item, newIds)
  const names = newIds.map((id) => mention(world.people.get(id))).join(', ')
  const isByThemselves = newIds.length === 1 && newIds[0] === byId
  postMessage(world, chat, {
    authorId: 0,
    at,
    text: isByThemselves
      ? `${names} joined the chat`
      : `${mention(world.people.get(byId))} added ${names} to the chat`,
    params: { CODE: ['CHAT_JOIN'], NOTIFY: 'N' },
  })
}
