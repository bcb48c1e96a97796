import type { CrmItem } from '../services/crm/model/crm-item.ts'
import type { TimelineComment } from '../services/crm/model/timeline-comment.ts'
import { crmItems } from '../services/crm/seed/crm-items.ts'
import { searchableDeals } from '../services/crm/seed/searchable-deals.ts'
import { createDrive, type Drive } from '../services/disk/model/drive.ts'
import type { Chat } from '../services/im/model/chat.ts'
import type { Group } from '../services/im/model/group.ts'
import { createMessageKeys, type MessageKeys } from '../services/im/model/message-keys.ts'
import type { Share } from '../services/im/model/share.ts'
import type { Task } from '../services/im/model/task.ts'
import { groups } from '../services/im/seed/groups.ts'
import { messageIdAt } from '../services/im/seed/message-id-at.ts'
import { createSeedChats } from '../services/im/seed/seed-chats.ts'
import { tasks } from '../services/im/seed/tasks.ts'
import type { Person } from '../services/user/model/person.ts'
import { people } from '../services/user/seed/people.ts'
import { PORTAL_START } from './clock.ts'

/** The data of one portal, not shared with another. */
export interface World {
  /** Sorted by ID, ascending. */
  readonly people: ReadonlyMap<number, Person>
  readonly groups: readonly Group[]
  readonly tasks: Task[]
  readonly chats: Chat[]
  readonly crmItems: CrmItem[]
  /** Unread notifications by user ID; none for a user without an entry. */
  readonly notifications: Map<number, number>
  readonly messageKeys: MessageKeys
  readonly drive: Drive
  /** Comments that the app added to items' timelines, oldest first. */
  readonly timelineComments: TimelineComment[]
  /** Things that were made of messages, oldest first. */
  readonly shares: Share[]
  /** Times of the last typing, by chat ID and user ID: Unix time in milliseconds. */
  readonly typing: Map<number, Map<number, number>>
  nextMessageId(): number
  nextChatId(): number
  nextFileId(): number
  nextTaskId(): number
  nextCommentId(): number
}

const ANNA = 27
/** First ID of new chats, above every one of the seed. */
const FIRST_NEW_CHAT = 2_001
const FIRST_NEW_FILE = 1_001
const FIRST_NEW_TASK = 8_401
const FIRST_COMMENT = 9_021

/** Shared by all portals of the process: people are immutable. */
const peopleById: ReadonlyMap<number, Person> = new Map(
  [...people].sort((a, b) => a.id - b.id).map((person) => [person.id, person]),
)

/** Creates the seeded data, the same in every run. */
export function createWorld(): World {
  const nextFileId = counter(FIRST_NEW_FILE)
  const chats = createSeedChats()
  const withFiles = chats.filter(({ files }) => files.length > 0).map(({ id }) => id)
  return {
    people: peopleById,
    groups,
    tasks: [...tasks],
    chats,
    crmItems: [...crmItems, ...searchableDeals].map((item) => ({ ...item })),
    notifications: new Map([[ANNA, 3]]),
    messageKeys: createMessageKeys(),
    timelineComments: [],
    shares: [],
    typing: new Map(),
    nextMessageId: counter(Math.ceil(messageIdAt(PORTAL_START))),
    nextChatId: counter(FIRST_NEW_CHAT),
    nextFileId,
    drive: createDrive(nextFileId, withFiles),
    nextTaskId: counter(FIRST_NEW_TASK),
    nextCommentId: counter(FIRST_COMMENT),
  }
}

function counter(first: number): () => number {
  let next = first
  return () => next++
}

/**
 * Finds the chat of an external object, without regard to case, as MySQL's collation compares. Of several with one pair
 * the portal takes any, in practice the lowest ID.
 */
export function findChatOf(world: World, entityType: string, entityId: string): Chat | null {
  const [type, id] = [entityType.toLowerCase(), entityId.toLowerCase()]
  const found = world.chats.filter(
    (chat) => chat.entityId.toLowerCase() === id && chat.entityType.toLowerCase() === type,
  )
  return found.sort((a, b) => a.id - b.id)[0] ?? null
}

/** Finds a CRM item by its type and ID. */
export function findCrmItem(world: World, type: string, id: number): CrmItem | null {
  return world.crmItems.find((item) => item.type === type && item.id === id) ?? null
}

/** Finds a chat by its ID. */
export function findChat(world: World, id: number): Chat | null {
  return world.chats.find((chat) => chat.id === id) ?? null
}
