import { crowd } from '../../user/seed/crowd.ts'
import type { SeedChat } from './seed-chat.ts'

const ANNA = 27
const MARCO = 31
const LEILA = 44
const SVEN = 45
const PIET = 46
const EVERYBODY = [ANNA, MARCO, 33, 36, LEILA, SVEN, ...crowd.map(({ id }) => id)]

const CHAT = {
  description: '',
  color: '#58a06a',
  ownerId: MARCO,
  managerIds: [MARCO],
  memberIds: [ANNA, MARCO, LEILA],
  mutedBy: [],
  messageCount: 9,
  unread: {},
  createdAt: '2026-08-11T16:40:00+03:00',
} as const

/** `entity_data` of an open line's chat: the session and its settings, then the CRM items. */
const LINE_DATA = ['Y|DEAL|1742|N|N|615|1790100011|0|0|0', 'LEAD|0|COMPANY|7|CONTACT|25|DEAL|1742', 'N']

/**
 * A chat for every documented `ENTITY_TYPE`, two of an app's own type, two without an external object, an open one, and
 * the general chat.
 */
export const entityChats: readonly SeedChat[] = [
  {
    ...CHAT,
    id: 1600,
    entityType: '',
    entityId: '',
    title: 'Summer party',
    ownerId: ANNA,
    memberIds: [ANNA, MARCO, LEILA, PIET],
  },
  { ...CHAT, id: 1601, entityType: '', entityId: '', title: 'Board matters', memberIds: [MARCO, LEILA] },
  {
    ...CHAT,
    id: 1602,
    kind: 'open',
    entityType: '',
    entityId: '',
    title: 'Lunch',
    memberIds: [MARCO, LEILA],
  },
  {
    ...CHAT,
    id: 1603,
    kind: 'general',
    entityType: '',
    entityId: '',
    title: 'Everybody',
    memberIds: EVERYBODY,
  },
  { ...CHAT, id: 1610, entityType: 'VIDEOCONF', entityId: '41', title: 'Quarterly review, video' },
  {
    ...CHAT,
    id: 1611,
    entityType: 'AI_ASSISTANT_PRIVATE',
    entityId: '27',
    title: 'Assistant',
    ownerId: ANNA,
    managerIds: [],
    memberIds: [ANNA],
  },
  {
    ...CHAT,
    id: 1612,
    entityType: 'LINES',
    entityId: 'telegrambot|2|209607941|744',
    entityData: LINE_DATA,
    title: 'Irina Volkova - Telegram',
    description: null,
    unread: { [ANNA]: 1 },
  },
  {
    ...CHAT,
    id: 1613,
    entityType: 'LIVECHAT',
    entityId: '3|812',
    title: 'Site chat, guest 812',
    memberIds: [ANNA],
  },
  {
    ...CHAT,
    id: 1614,
    entityType: 'LIVECHAT',
    entityId: 'livechat|3',
    title: 'Site chat, the older way',
    memberIds: [ANNA],
  },
  { ...CHAT, id: 1615, entityType: 'ANNOUNCEMENT', entityId: '6', title: 'House news', writers: 'manager' },
  { ...CHAT, id: 1616, entityType: 'CALENDAR', entityId: '522', title: 'Site visit in Halden' },
  { ...CHAT, id: 1617, entityType: 'MAIL', entityId: '941', title: 'Re: Delivery dates of the fittings' },
  { ...CHAT, id: 1618, entityType: 'SONET_GROUP', entityId: '103', title: 'Northern warehouses' },
  { ...CHAT, id: 1619, entityType: 'TASKS_TASK', entityId: '8293', title: 'Measure the new hall' },
  { ...CHAT, id: 1620, entityType: 'TASKS', entityId: '8201', title: 'Order the sample fittings' },
  {
    ...CHAT,
    id: 1621,
    entityType: 'CALL',
    entityId: '615',
    entityData: ['Y|DEAL|1663', '', ''],
    title: 'Call with Northwind Logistics',
    memberIds: [ANNA, SVEN],
  },
  { ...CHAT, id: 1622, entityType: 'MYAPP', entityId: 'order-15', title: 'Order 15' },
  {
    ...CHAT,
    id: 1623,
    entityType: 'MYAPP',
    entityId: 'order-16',
    title: 'Order 16',
    memberIds: [MARCO, LEILA],
  },
  { ...CHAT, id: 1624, entityType: 'CRM', entityId: 'QUOTE|5', title: 'Quote for the mezzanine' },
  { ...CHAT, id: 1625, entityType: 'CRM', entityId: 'SMART_INVOICE|9', title: 'Invoice for the first stage' },
  {
    ...CHAT,
    id: 1626,
    entityType: 'LINES',
    entityId: 'livechat|3|2199|812',
    // An earlier session of the same customer, closed. Its chat isn't tied to the deal; only the bindings name it.
    entityData: ['N|NONE|0|N|N|598|1789200011|0|0|0', 'LEAD|0|COMPANY|7|CONTACT|25|DEAL|1742', 'N'],
    title: 'Guest 812 - Site chat',
    description: null,
    memberIds: [MARCO],
  },
]
