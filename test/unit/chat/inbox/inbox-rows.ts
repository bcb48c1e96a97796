import type { InboxData } from '../../../../src/chat/inbox/inbox-data.ts'
import { FIRST_FILTER, type InboxFilter } from '../../../../src/chat/inbox/inbox-filter.ts'
import type {
  CustomerTurn,
  InboxRow,
  ItemFacts,
  RecentChat,
  RowMessage,
} from '../../../../src/chat/inbox/inbox-row.ts'
import { itemOfKey } from '../../../../src/chat/inbox/item-key.ts'

/** The user of the tests. */
export const ME = 27
export const NOW = Date.parse('2026-09-23T12:00:00+03:00')

export const MESSAGE: RowMessage = {
  id: 90413,
  authorId: 31,
  authorName: 'Olga Renko',
  text: 'The client approved the estimate',
  hasFile: false,
  at: '2026-09-22T18:04:50+03:00',
}

export const CHAT: RecentChat = {
  chatId: 2184,
  title: 'Deal: Warehouse lighting',
  picture: '',
  colour: '#4ba984',
  unreadCount: 0,
  isMarkedUnread: false,
  lastReadId: 90413,
  isPinned: false,
  isMuted: false,
  lastMessage: MESSAGE,
  lastActivityAt: MESSAGE.at,
}

export const FACTS: ItemFacts = {
  title: 'Warehouse lighting',
  pipelineId: 0,
  stageId: 'NEW',
  amount: 18_400,
  currency: 'EUR',
  responsibleId: ME,
  observerIds: [],
  contactId: null,
  companyId: null,
  isClosed: false,
}

export const TURN: CustomerTurn = {
  chatId: 2201,
  connector: 'livechat',
  title: 'Mint guest #8',
  unreadCount: 0,
  lastMessage: { ...MESSAGE, id: 88120, authorId: 812 },
  waitsSince: null,
}

/** A row of a deal of the user's, with a chat in which all is read, unless `parts` say otherwise. */
export function buildRow(key = 'DEAL|1742', parts: Partial<InboxRow> = {}): InboxRow {
  const ref = itemOfKey(key)
  if (ref === null) throw new Error(key)
  return {
    ...ref,
    key,
    facts: { status: 'known', value: FACTS },
    chat: { status: 'found', value: CHAT },
    customers: [],
    details: null,
    ...parts,
  }
}

export const withFacts = (facts: Partial<ItemFacts>): Pick<InboxRow, 'facts'> => ({
  facts: { status: 'known', value: { ...FACTS, ...facts } },
})
export const withChat = (chat: Partial<RecentChat>): Pick<InboxRow, 'chat'> => ({
  chat: { status: 'found', value: { ...CHAT, ...chat } },
})

export function buildFilter(parts: Partial<InboxFilter> = {}): InboxFilter {
  return { ...FIRST_FILTER, ...parts }
}

/** An opened inbox with these rows, of which all is read. */
export function buildData(rows: readonly InboxRow[] = [], parts: Partial<InboxData> = {}): InboxData {
  return {
    me: { id: ME },
    rows: Object.fromEntries(rows.map((row) => [row.key, row])),
    recents: { way: 'list', offset: 200, hasMore: false },
    listings: { '["DEAL","mine",null,"",""]': { lastId: null, hasMore: false, failure: null } },
    clients: {},
    stages: [],
    kinds: [],
    asked: ['kinds', 'pipelines DEAL'],
    crm: null,
    readAt: NOW,
    factsReadAt: NOW,
    isOpened: true,
    ...parts,
  }
}
