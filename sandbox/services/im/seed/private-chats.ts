import type { SeedChat } from './seed-chat.ts'

const ANNA = 27
const MARCO = 31
const OLGA = 33
const LEILA = 44
const SVEN = 45

const PRIVATE_CHAT = {
  kind: 'private',
  entityType: '',
  entityId: '',
  title: '',
  description: '',
  color: '#cf5a94',
  ownerId: 0,
  managerIds: [],
  mutedBy: [],
  messageCount: 7,
  unread: {},
  createdAt: '2026-07-20T09:12:00+03:00',
} as const

/** Private chats, and Anna's notes. Anna and Marco have no private chat; the others have no notes. */
export const privateChats: readonly SeedChat[] = [
  { ...PRIVATE_CHAT, id: 1400, memberIds: [ANNA, LEILA], unread: { [ANNA]: 1 }, pinnedBy: [ANNA] },
  { ...PRIVATE_CHAT, id: 1401, memberIds: [ANNA, SVEN], createdAt: '2026-04-08T11:00:00+03:00' },
  { ...PRIVATE_CHAT, id: 1402, memberIds: [MARCO, LEILA] },
  { ...PRIVATE_CHAT, id: 1403, memberIds: [ANNA], messageCount: 3 },
  { ...PRIVATE_CHAT, id: 1404, memberIds: [MARCO, OLGA], messageCount: 4 },
]
