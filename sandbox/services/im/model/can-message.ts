import type { World } from '../../../portal/world.ts'
import type { Person } from '../../user/model/person.ts'

/** True when two users may have a private chat: a guest of the extranet needs a chat in common with the other user. */
export function canMessage(world: World, one: Person, other: Person): boolean {
  if (one.kind !== 'extranet' && other.kind !== 'extranet') return true
  return (
    one.id === other.id || world.chats.some(({ members }) => members.has(one.id) && members.has(other.id))
  )
}
