import type { SeedChat } from '../../im/seed/seed-chat.ts'

const ANNA = 27
const MARCO = 31
const LEILA = 44
const DANA = 71
const OSKAR = 72
const GUEST = 73
const AMIRA = 74

const LINE = {
  entityType: 'LINES',
  description: null,
  color: '#58a06a',
  ownerId: 0,
  managerIds: [],
  mutedBy: [],
  messageCount: 0,
  unread: {},
  createdAt: '2026-09-14T10:05:00+03:00',
} as const

/** `entity_data_1`: the CRM item that the chat is tied to, and the session's ID. */
function session(tiedTo: string, id: number): string {
  return `${tiedTo === '' ? 'N|NONE|0' : `Y|${tiedTo}`}|N|N|${id}|1790100011|0|0|0`
}

/** `entity_data_2`: every CRM item of the customer; 0: none of that type. */
function bindings({ lead = 0, company = 0, contact = 0, deal = 0 }): string {
  return `LEAD|${lead}|COMPANY|${company}|CONTACT|${contact}|DEAL|${deal}`
}

/**
 * Conversations with customers: three about deal 1663, two of them active; one about lead 13; one about company 8,
 * closed. A chat that is tied to an item can be read by every user who may read the item, any other by its members
 * only.
 */
export const lineChats: readonly SeedChat[] = [
  {
    ...LINE,
    id: 1630,
    entityId: 'whatsappbytwilio|4|4917655501|71',
    entityData: [session('DEAL|1663', 618), bindings({ contact: 26, deal: 1663 }), 'N'],
    title: 'Dana Whitfield - WhatsApp',
    memberIds: [ANNA, LEILA, DANA],
    unread: { [ANNA]: 3 },
  },
  {
    ...LINE,
    id: 1631,
    entityId: 'telegrambot|2|310224417|72',
    entityData: [session('', 607), bindings({ deal: 1663 }), 'N'],
    title: 'Oskar Lund - Telegram',
    memberIds: [MARCO, OSKAR],
  },
  {
    ...LINE,
    id: 1632,
    entityId: 'livechat|3|2244|944',
    entityData: [session('', 590), bindings({ contact: 26, company: 8, deal: 1663 }), 'N'],
    title: 'Guest 944 - Site chat',
    memberIds: [ANNA, MARCO, GUEST],
    createdAt: '2026-05-11T14:20:00+03:00',
  },
  {
    ...LINE,
    id: 1633,
    entityId: 'whatsappbytwilio|4|97150555014|74',
    entityData: [session('LEAD|13', 611), bindings({ lead: 13 }), 'N'],
    title: 'Amira Saleh - WhatsApp',
    memberIds: [LEILA, AMIRA],
    createdAt: '2026-09-17T09:40:00+03:00',
  },
  {
    ...LINE,
    id: 1634,
    entityId: 'telegrambot|2|310224417|744',
    entityData: [session('COMPANY|8', 601), bindings({ company: 8 }), 'N'],
    title: 'Oskar Lund - Telegram, Halden',
    memberIds: [ANNA, OSKAR],
    createdAt: '2026-06-20T11:15:00+03:00',
  },
]
