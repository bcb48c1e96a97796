import type { ChatFile } from './chat-file.ts'
import type { Member } from './member.ts'
import type { Message } from './message.ts'

/**
 * `private`: a chat of two, or personal notes. `group`: readable by its members. `open`: readable by every employee,
 * who joins by writing. `general`: the one chat of all employees.
 */
export type ChatKind = 'private' | 'group' | 'open' | 'general'

/** A chat of the portal, as a database row with its members and messages. Mutable. */
export interface Chat {
  /** The answer of `im.chat.get`; the dialog ID is `chat<id>`. */
  readonly id: number
  readonly kind: ChatKind
  /** `CRM`; empty for a chat without an external object. */
  readonly entityType: string
  /** `DEAL|1663` */
  readonly entityId: string
  /** `entity_data_1` to `3`, whose meaning depends on the entity type. */
  readonly entityData: readonly string[]
  /** False for a chat that REST has tied to an object: the object's module doesn't keep it. */
  readonly isKept: boolean
  /** Empty for a private chat, which shows the other user's name. */
  title: string
  /** Null for an open line. */
  readonly description: string | null
  /** `#rrggbb` */
  readonly color: string
  /** 0: no owner. */
  ownerId: number
  managerIds: readonly number[]
  /** The lowest role that may write. */
  readonly writers: 'member' | 'manager'
  /** Sorted by the order of joining; the keys are user IDs. */
  readonly members: Map<number, Member>
  readonly memberIds: readonly number[]
  /** Sorted by ID, ascending. */
  readonly messages: Message[]
  readonly files: ChatFile[]
  /** ISO 8601 with the portal's offset. */
  readonly createdAt: string
}

/** The settings of a new chat. */
export interface ChatSettings
  extends Pick<Chat, 'id' | 'kind' | 'title' | 'color' | 'ownerId' | 'managerIds' | 'createdAt'> {
  readonly description?: string | null
  readonly entityType?: string
  readonly entityId?: string
  readonly entityData?: readonly string[]
  readonly isKept?: boolean
  readonly writers?: Chat['writers']
  /** A function for those that are made when they are first read. */
  readonly messages?: readonly Message[] | (() => readonly Message[])
  readonly files?: readonly ChatFile[]
}

/** Creates a chat without members. */
export function createChat(settings: ChatSettings): Chat {
  const members = new Map<number, Member>()
  // Copied when it is asked for: most tests never read the seed's longest history.
  let messages: Message[] | null = null
  return {
    description: '',
    entityType: '',
    entityId: '',
    entityData: [],
    isKept: true,
    writers: 'member',
    ...settings,
    get messages() {
      const { messages: given = [] } = settings
      messages ??= [...(typeof given === 'function' ? given() : given)]
      return messages
    },
    files: [...(settings.files ?? [])],
    members,
    get memberIds() {
      return [...members.keys()]
    },
  }
}

/** ID of a chat's last message; 0: none. */
export function lastMessageId(chat: Chat): number {
  return chat.messages.at(-1)?.id ?? 0
}
