/** A customer's conversation in an open line; its chat has the rest. */
export interface LineSession {
  /** The sixth part of the chat's `entity_data_1`. */
  readonly id: number
  readonly chatId: number
  /** Nobody has closed it. */
  readonly isActive: boolean
}

/** Every conversation with a customer; the newest is the last. */
export const lineSessions: readonly LineSession[] = [
  { id: 590, chatId: 1632, isActive: false },
  { id: 598, chatId: 1626, isActive: false },
  { id: 601, chatId: 1634, isActive: false },
  { id: 607, chatId: 1631, isActive: true },
  { id: 611, chatId: 1633, isActive: true },
  { id: 615, chatId: 1612, isActive: true },
  { id: 618, chatId: 1630, isActive: true },
]
