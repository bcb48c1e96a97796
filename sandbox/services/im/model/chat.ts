import type { ChatFile } from './chat-file.ts'
import type { Member } from './member.ts'
import type { Message } from './message.ts'

/**
 * `private`: a talk of two, or one's own notes. `group`: its members only. `open`: everybody who works here may look,
 * and is in it once they write. `general`: the one chat that everybody is in.
 */
export type ChatKind = 'private' | 'group' | 'open' | 'general'

/** A chat of the portal, as its database would hold it. It changes as people write, read, come and go. */
export interface Chat {
  /** What `im.chat.get` answers; `chat<id>` is the dialog's id. */
  readonly id: number
  readonly kind: ChatKind
  /** `CRM`; empty for a free chat. */
  readonly entityType: string
  /** `DEAL|1663` */
  readonly entityId: string
  /** `entity_data_1` to `3`, whose meaning is the entity type's own. */
  readonly entityData: readonly string[]
  /** Empty for a talk of two: it is called as the other one. */
  readonly title: string
  /** Null for an open line. */
  readonly description: string | null
  /** `#rrggbb` */
  readonly color: string
  /** 0: nobody owns it. */
  ownerId: number
  managerIds: readonly number[]
  /** Who may write. */
  readonly writers: 'member' | 'manager'
  /** By their number, in the order in which they came. */
  readonly members: Map<number, Member>
  readonly memberIds: readonly number[]
  /** By number, ascending. */
  readonly messages: Message[]
  readonly files: ChatFile[]
  /** ISO 8601 with the portal's offset. */
  readonly createdAt: string
}

/** What a new chat is made from. */
export interface ChatSettings
  extends Pick<Chat, 'id' | 'kind' | 'title' | 'color' | 'ownerId' | 'managerIds' | 'createdAt'> {
  readonly description?: string | null
  readonly entityType?: string
  readonly entityId?: string
  readonly entityData?: readonly string[]
  readonly writers?: Chat['writers']
  readonly messages?: readonly Message[]
  readonly files?: readonly ChatFile[]
}

/** A chat with nobody in it. */
export function createChat(settings: ChatSettings): Chat {
  const members = new Map<number, Member>()
  return {
    description: '',
    entityType: '',
    entityId: '',
    entityData: [],
    writers: 'member',
    ...settings,
    messages: [...(settings.messages ?? [])],
    files: [...(settings.files ?? [])],
    members,
    get memberIds() {
      return [...members.keys()]
    },
  }
}

/** The last of a chat's messages; 0: there is none. */
export function lastMessageId(chat: Chat): number {
  return chat.messages.at(-1)?.id ?? 0
}
