import { crowd } from '../../user/seed/crowd.ts'
import { BEFORE_TOMAS } from './deal-conversation.ts'
import type { SeedChat } from './seed-chat.ts'

const ANNA = 27
const MARCO = 31
const LEILA = 44
const SVEN = 45
const TOMAS = 58
const QUOTE_BOT = 60
const CROWD = [ANNA, ...crowd.map(({ id }) => id)]

const DISCUSSION = {
  entityType: 'CRM',
  description: '',
  color: '#4ba984',
  ownerId: ANNA,
  managerIds: [ANNA],
  memberIds: [ANNA, MARCO],
  mutedBy: [],
  messageCount: 12,
  unread: {},
  createdAt: '2026-06-02T10:15:00+03:00',
} as const

/** Discussions of CRM items. Deal 1742 has none on purpose. */
export const crmChats: readonly SeedChat[] = [
  {
    ...DISCUSSION,
    id: 1437,
    entityId: 'DEAL|1663',
    title: 'Warehouse lighting for Northwind',
    description: 'Fittings, quote and installation for the new hall',
    managerIds: [ANNA, MARCO],
    memberIds: [ANNA, MARCO, LEILA, SVEN, TOMAS, QUOTE_BOT],
    unread: { [ANNA]: 2, [SVEN]: 5 },
    hidden: { [TOMAS]: BEFORE_TOMAS },
    createdAt: '2026-05-14T09:22:10+03:00',
  },
  {
    ...DISCUSSION,
    id: 1502,
    entityId: 'DEAL|1750',
    title: 'Site survey for Brightwater',
    ownerId: MARCO,
    managerIds: [MARCO],
    memberIds: [MARCO, LEILA],
  },
  {
    ...DISCUSSION,
    id: 1511,
    entityId: 'DEAL|1755',
    title: 'Cold storage lamps',
    color: '#5a7fd6',
    mutedBy: [ANNA],
    messageCount: 43,
    unread: { [ANNA]: 14 },
  },
  {
    ...DISCUSSION,
    id: 1520,
    entityId: 'DEAL|1760',
    title:
      'Framework agreement on the lighting, emergency lighting and maintenance of all fourteen regional warehouses, first stage',
    color: '#8a6fd1',
    memberIds: CROWD,
    messageCount: 20_418,
    unread: { [ANNA]: 1_204 },
    createdAt: '2026-06-01T17:40:00+03:00',
  },
  {
    ...DISCUSSION,
    id: 1521,
    entityId: 'DEAL|1761',
    title: 'Hallenbeleuchtungsmodernisierungsrahmenvereinbarung',
    memberIds: CROWD,
  },
  {
    ...DISCUSSION,
    id: 1530,
    entityId: 'DEAL|1770',
    title: 'إضاءة مستودع ميناء جبل علي',
    description: 'عرض السعر والتركيب',
    color: '#d9674a',
    unread: { [ANNA]: 3 },
  },
  {
    ...DISCUSSION,
    id: 1535,
    entityId: 'DEAL|1775',
    title: 'Desk lamps',
    ownerId: 0,
    managerIds: [],
    memberIds: [ANNA],
    messageCount: 0,
  },
  { ...DISCUSSION, id: 1541, entityId: 'LEAD|13', title: 'Asked about yard lights' },
  { ...DISCUSSION, id: 1542, entityId: 'CONTACT|25', title: 'Tomas Novak' },
  { ...DISCUSSION, id: 1543, entityId: 'COMPANY|7', title: 'Northwind Logistics' },
  { ...DISCUSSION, id: 1544, entityId: 'DYNAMIC_128|17', title: 'Installation project #17' },
]
