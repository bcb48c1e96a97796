/** A user's membership in a chat. */
export interface Member {
  readonly id: number
  /** ID of the last message read; 0: none. */
  lastReadId: number
  /** Unix time in milliseconds; null: nothing read yet. */
  readAt: number | null
  isMuted: boolean
  isPinned: boolean
  /** ID of the last hidden message, for a member without the earlier history; 0: none. */
  readonly hiddenUpTo: number
}
