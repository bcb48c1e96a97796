import { findChatOf, findCrmItem } from '../../../portal/world.ts'
import { addObservers } from '../../crm/model/observers.ts'
import type { Chat } from './chat.ts'
import { createGroupChat } from './create-group-chat.ts'
import { firstMessage } from './first-message.ts'
import { joinChat } from './join-chat.ts'
import type { MessengerContext } from './messenger-context.ts'

const COLOR = '#4ba984'

/**
 * Opens the discussion of a CRM item as the messenger does. A user who may read the item joins it; a missing one is
 * created, owned by the responsible user, with the observers and the current user, who becomes an observer. Null for an
 * unknown item, and for a user who may not read it and isn't a member.
 */
export function openDiscussion(
  type: string,
  id: number,
  { world, viewer, at }: MessengerContext,
): Chat | null {
  const entityId = `${type}|${id}`
  const known = findChatOf(world, 'CRM', entityId)
  if (known?.members.has(viewer.id) === true) return known
  const item = findCrmItem(world, type, id)
  // Every employee may read every item.
  if (item === null || viewer.kind !== 'employee') return null
  if (known !== null) {
    joinChat(world, known, { personIds: [viewer.id], byId: viewer.id, hidesHistory: false, at })
    return known
  }
  addObservers(item, [viewer.id])
  return createGroupChat(world, {
    kind: 'group',
    title: item.title,
    entityType: 'CRM',
    entityId,
    color: COLOR,
    ownerId: item.assignedById === 0 ? viewer.id : item.assignedById,
    byId: viewer.id,
    memberIds: [viewer.id, ...item.observers],
    first: firstMessage(item, at),
    at,
  })
}
