import type { Chat } from './chat.ts'
import type { CrmItem } from './crm-item.ts'
import type { Person } from './person.ts'
import { chats } from './seed/chats.ts'
import { crmItems } from './seed/crm-items.ts'
import { entityChats } from './seed/entity-chats.ts'
import { people } from './seed/people.ts'
import { searchableChats } from './seed/searchable-chats.ts'
import { searchableDeals } from './seed/searchable-deals.ts'

/** What the portal holds. Read only in this version, so every session may share one. */
export interface World {
  /** By their number, ascending. */
  readonly people: ReadonlyMap<number, Person>
  readonly chats: readonly Chat[]
  readonly crmItems: readonly CrmItem[]
}

/** The seeded portal: the same in every run. */
export function createWorld(): World {
  const byId = [...people].sort((a, b) => a.id - b.id)
  return {
    people: new Map(byId.map((person) => [person.id, person])),
    chats: [...chats, ...entityChats, ...searchableChats],
    crmItems: [...crmItems, ...searchableDeals],
  }
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
