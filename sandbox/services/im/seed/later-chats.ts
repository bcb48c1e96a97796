import { crowd } from '../../user/seed/crowd.ts'
import { largeCrowd } from '../../user/seed/large-crowd.ts'
import type { SeedChat } from './seed-chat.ts'

const ANNA = 27
const MARCO = 31
/** 1,000 members: five full pages of 200. */
const THOUSAND = [ANNA, ...[...crowd, ...largeCrowd].map(({ id }) => id)]

const DISCUSSION = {
  entityType: 'CRM',
  description: '',
  color: '#4ba984',
  ownerId: ANNA,
  managerIds: [ANNA],
  mutedBy: [],
  createdAt: '2026-06-02T10:15:00+03:00',
} as const

/** Discussions added to the seed later; they stand last, so that message IDs of the others stay. */
export const laterChats: readonly SeedChat[] = [
  {
    ...DISCUSSION,
    id: 1545,
    entityId: 'DYNAMIC_1032|4',
    title: 'Lift no. 4, hall north',
    memberIds: [ANNA, MARCO],
    messageCount: 12,
    unread: {},
  },
  {
    ...DISCUSSION,
    id: 1546,
    entityId: 'DEAL|1780',
    title: 'Every hall of the group',
    memberIds: THOUSAND,
    messageCount: 40,
    unread: {},
  },
]
