/** Somebody's place in a chat. */
export interface Member {
  readonly id: number
  /** The last message that they have read; 0: none. */
  lastReadId: number
  /** Unix time in milliseconds; null: they have read nothing. */
  readAt: number | null
  isMuted: boolean
  isPinned: boolean
  /** Messages up to this one were before their time, and hidden from them; 0: they see all. */
  readonly hiddenUpTo: number
}
