import type { World } from '../../../portal/world.ts'
import type { Person } from '../../user/model/person.ts'

/** A guest of the extranet may talk to those only whom they share a chat with. */
export function mayTalk(world: World, one: Person, other: Person): boolean {
  if (one.kind !== 'extranet' && other.kind !== 'extranet') return true
  return (
    one.id === other.id || world.chats.some(({ members }) => members.has(one.id) && members.has(other.id))
  )
}
