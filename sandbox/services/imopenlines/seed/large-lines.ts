import { FIRST_LARGE_DEAL } from '../../crm/seed/large-crm.ts'
import type { LineSession } from './line-sessions.ts'

/** Number of the large portal's conversations with customers. */
export const LARGE_LINES = 12

const ANNA = 27
const CUSTOMERS = [71, 72, 74]
const FIRST_SESSION = 701
const STARTED_AT = 1_790_100_011
/** The deals of these conversations: those of the first chats of deals. */
const DEAL_STEP = 23
const CHANNELS = ['telegrambot|2', 'whatsappbytwilio|4', 'livechat|3']

/** The code, the data and the members of a conversation, which is tied to a deal. */
export function largeLine(index: number) {
  const deal = FIRST_LARGE_DEAL + index * DEAL_STEP
  const customer = CUSTOMERS[index % CUSTOMERS.length] ?? 0
  return {
    entityId: `${CHANNELS[index % CHANNELS.length]}|${990_000 + index}|${customer}`,
    entityData: [
      `Y|DEAL|${deal}|N|N|${FIRST_SESSION + index}|${STARTED_AT}|0|0|0`,
      `LEAD|0|COMPANY|0|CONTACT|0|DEAL|${deal}`,
      'N',
    ],
    memberIds: [ANNA, customer],
  }
}

/** The session of a chat of the large portal, from its data; null for an ordinary one's. */
export function largeSession(chatId: number, entityData: readonly string[]): LineSession | null {
  const id = Number(entityData[0]?.split('|')[5])
  const isLarge = id >= FIRST_SESSION && id < FIRST_SESSION + LARGE_LINES
  return isLarge ? { id, chatId, isActive: id % 4 !== 0 } : null
}
