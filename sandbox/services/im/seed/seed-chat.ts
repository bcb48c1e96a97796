import type { Chat } from '../model/chat.ts'

/** A chat as the seed has it; its messages are another file's. */
export interface SeedChat
  extends Pick<
    Chat,
    'id' | 'entityType' | 'entityId' | 'title' | 'description' | 'color' | 'ownerId' | 'createdAt'
  > {
  /** `group` unless told. */
  readonly kind?: Chat['kind']
  readonly entityData?: readonly string[]
  /** Members unless told. */
  readonly writers?: Chat['writers']
  readonly managerIds: readonly number[]
  readonly memberIds: readonly number[]
  readonly mutedBy: readonly number[]
  readonly pinnedBy?: readonly number[]
  /** How many there are to make, where they aren't written by hand. */
  readonly messageCount: number
  /** Unread messages by person; who isn't here has read everything. */
  readonly unread: Readonly<Record<number, number>>
  /** How many of the first messages were before a person's time, and are hidden from them. */
  readonly hidden?: Readonly<Record<number, number>>
}
