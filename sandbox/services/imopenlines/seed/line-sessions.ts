/** A session of an open line: one conversation with a customer, held in a chat. */
export interface LineSession {
  /** The sixth part of the chat's `entity_data_1`. */
  readonly id: number
  readonly chatId: number
  /** False for a closed session. */
  readonly isActive: boolean
}

/** Every session; the newest is last. */
export const lineSessions: readonly LineSession[] = [
  { id: 590, chatId: 1632, isActive: false },
  { id: 598, chatId: 1626, isActive: false },
  { id: 601, chatId: 1634, isActive: false },
  { id: 607, chatId: 1631, isActive: true },
  { id: 611, chatId: 1633, isActive: true },
  { id: 615, chatId: 1612, isActive: true },
  { id: 618, chatId: 1630, isActive: true },
]
