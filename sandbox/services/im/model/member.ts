/** A user's membership in a chat. */
export interface Member {
  readonly id: number
  /** ID of the last message read; 0: none. */
  lastReadId: number
  /** Unix time in milliseconds; null: nothing read yet. */
  readAt: number | null
  isMuted: boolean
  isPinned: boolean
  /** The mark "unread" that the member set by hand, without a message to read. */
  isMarkedUnread: boolean
  /** ID of the last message when the member took the chat out of the recent ones; null: it wasn't. */
  hiddenAfter: number | null
  /** Time of the last change of its row besides a message: read, pinned, marked. Unix time in milliseconds; 0: none. */
  changedAt: number
  /** ID of the last hidden message, for a member without the earlier history; 0: none. */
  readonly hiddenUpTo: number
}
