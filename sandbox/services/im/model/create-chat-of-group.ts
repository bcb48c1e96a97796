import type { World } from '../../../portal/world.ts'
import type { Chat } from './chat.ts'
import { createGroupChat } from './create-group-chat.ts'
import type { Group } from './group.ts'

const COLOR = '#58a06a'

/** Creates a workgroup's chat, as a portal does on first access, with every member of the group. */
export function createChatOfGroup(
  world: World,
  group: Group,
  { ownerId, at }: { readonly ownerId: number; readonly at: number },
): Chat {
  return createGroupChat(world, {
    kind: 'group',
    title: group.title,
    entityType: 'SONET_GROUP',
    entityId: String(group.id),
    color: COLOR,
    ownerId,
    memberIds: group.memberIds,
    at,
  })
}
