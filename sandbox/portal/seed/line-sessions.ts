/** A customer's conversation in an open line; its chat has the rest. */
export interface LineSession {
  /** The sixth part of the chat's `entity_data_1`. */
  readonly id: number
  readonly chatId: number
  /** Nobody has closed it. */
  readonly isActive: boolean
}

/** Both about deal 1742; the newest is the last. */
export const lineSessions: readonly LineSession[] = [
  { id: 598, chatId: 1626, isActive: false },
  { id: 615, chatId: 1612, isActive: true },
]
