import { portalDate } from '../../../portal/clock.ts'
import type { World } from '../../../portal/world.ts'
import { addMember } from './add-member.ts'
import { type Chat, createChat } from './chat.ts'

/** Finds the private chat of two users, or the notes of one; null when there is none. */
export function findPrivateChat(world: World, one: number, other: number): Chat | null {
  const size = one === other ? 1 : 2
  return (
    world.chats.find(
      ({ kind, members }) =>
        kind === 'private' && members.size === size && members.has(one) && members.has(other),
    ) ?? null
  )
}

/** Finds the private chat of two users, or creates an empty one. */
export function openPrivateChat(world: World, one: number, other: number, at: number): Chat {
  const known = findPrivateChat(world, one, other)
  if (known !== null) return known
  const chat = createChat({
    id: world.nextChatId(),
    kind: 'private',
    title: '',
    color: world.people.get(other)?.color ?? '',
    ownerId: 0,
    managerIds: [],
    createdAt: portalDate(at),
  })
  for (const id of new Set([one, other])) addMember(chat, id, { hidesHistory: false, at })
  world.chats.push(chat)
  return chat
}
