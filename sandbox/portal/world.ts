import type { Chat } from './chat.ts'
import { PORTAL_START } from './clock.ts'
import type { CrmItem } from './crm-item.ts'
import type { Group } from './group.ts'
import type { Person } from './person.ts'
import { crmItems } from './seed/crm-items.ts'
import { groups } from './seed/groups.ts'
import { messageIdAt } from './seed/message-id-at.ts'
import { people } from './seed/people.ts'
import { searchableDeals } from './seed/searchable-deals.ts'
import { createSeedChats } from './seed/seed-chats.ts'
import { tasks } from './seed/tasks.ts'
import type { Task } from './task.ts'

/** What a portal holds: its own, never shared with another. */
export interface World {
  /** By their number, ascending. */
  readonly people: ReadonlyMap<number, Person>
  readonly groups: readonly Group[]
  readonly tasks: readonly Task[]
  readonly chats: Chat[]
  readonly crmItems: readonly CrmItem[]
  /** Unread notifications by person; who isn't here has none. */
  readonly notifications: Map<number, number>
  nextMessageId(): number
  nextChatId(): number
  nextFileId(): number
}

const ANNA = 27
/** Above every number of the seed. */
const FIRST_NEW_CHAT = 2_001
const FIRST_NEW_FILE = 1_001

/** The seeded portal: the same in every run. */
export function createWorld(): World {
  const byId = [...people].sort((a, b) => a.id - b.id)
  return {
    people: new Map(byId.map((person) => [person.id, person])),
    groups,
    tasks,
    chats: createSeedChats(),
    crmItems: [...crmItems, ...searchableDeals],
    notifications: new Map([[ANNA, 3]]),
    nextMessageId: counter(Math.ceil(messageIdAt(PORTAL_START))),
    nextChatId: counter(FIRST_NEW_CHAT),
    nextFileId: counter(FIRST_NEW_FILE),
  }
}

function counter(first: number): () => number {
  let next = first
  return () => next++
}

/**
 * The chat of an external object. MySQL's collation compares without case; of several with one pair the portal takes
 * whichever comes first, in practice the lowest number.
 */
export function findChatOf(world: World, entityType: string, entityId: string): Chat | null {
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const found = world.chats.filter(
    (chat) => same(chat.entityType, entityType) && same(chat.entityId, entityId),
  )
  return found.sort((a, b) => a.id - b.id)[0] ?? null
}

/** An item of the CRM, by its kind and number. */
export function findCrmItem(world: World, type: string, id: number): CrmItem | null {
  return world.crmItems.find((item) => item.type === type && item.id === id) ?? null
}

/** A chat by its number. */
export function findChat(world: World, id: number): Chat | null {
  return world.chats.find((chat) => chat.id === id) ?? null
}
