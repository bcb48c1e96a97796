import { searchableDeals } from '../../crm/seed/searchable-deals.ts'
import type { SeedChat } from './seed-chat.ts'

const FIRST_ID = 1_701
/** Interval of the deals that have a discussion. */
const CHAT_EVERY = 9
/** Interval of the discussions without Anna. */
const OTHERS_EVERY = 4
const ANNA = 27
const MARCO = 31
const LEILA = 44
/** Number of deals before those with odd titles, which have no chat. */
const WITH_CHATS = 70

/** Discussions of some of the deals for search. */
export const searchableChats: readonly SeedChat[] = searchableDeals
  .slice(0, WITH_CHATS)
  .filter((_, index) => index % CHAT_EVERY === 0)
  .map((deal, index) => ({
    id: FIRST_ID + index,
    entityType: 'CRM',
    entityId: `DEAL|${deal.id}`,
    title: deal.title,
    description: '',
    color: '#5a7fd6',
    ownerId: MARCO,
    managerIds: [MARCO],
    memberIds: index % OTHERS_EVERY === 1 ? [MARCO, LEILA] : [ANNA, MARCO, LEILA],
    mutedBy: [],
    messageCount: 3 + index,
    unread: {},
    createdAt: '2026-07-06T14:05:00+03:00',
  }))
