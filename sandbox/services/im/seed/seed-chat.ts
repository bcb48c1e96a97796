import type { Chat } from '../model/chat.ts'

/** A chat of the seed, without its messages. */
export interface SeedChat
  extends Pick<
    Chat,
    'id' | 'entityType' | 'entityId' | 'title' | 'description' | 'color' | 'ownerId' | 'createdAt'
  > {
  /** `group` by default. */
  readonly kind?: Chat['kind']
  readonly entityData?: readonly string[]
  /** `member` by default. */
  readonly writers?: Chat['writers']
  readonly managerIds: readonly number[]
  readonly memberIds: readonly number[]
  readonly mutedBy: readonly number[]
  readonly pinnedBy?: readonly number[]
  /** Number of messages to generate, for a chat without written ones. */
  readonly messageCount: number
  /** Number of unread messages by user ID; 0 for the others. */
  readonly unread: Readonly<Record<number, number>>
  /** Number of the first messages that are hidden, by user ID. */
  readonly hidden?: Readonly<Record<number, number>>
}
