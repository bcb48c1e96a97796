import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { customerBinding } from '../../../../src/chat/inbox/customer-binding.ts'
import { itemOfKey, keyOf } from '../../../../src/chat/inbox/item-key.ts'
import { readRecentItem } from '../../../../src/chat/inbox/recent-item.ts'
import {
  readRecentPage,
  readRecentsSince,
  recentPageSchema,
  recentsSchema,
} from '../../../../src/chat/inbox/recents.ts'
import { sample } from '../../sample.ts'

type Raw = Record<string, unknown> & { chat: Record<string, unknown>; message: Record<string, unknown> }

const SAMPLED = sample('im.recent.list').result as { items: Raw[] }
const [, OF_DEAL, OF_CUSTOMER] = SAMPLED.items as [Raw, Raw, Raw]
const turnOf = (raw: unknown) => {
  const item = readRecentItem(raw)
  return item?.kind === 'customer' ? item.turn : null
}

test('of the documented list the deal’s chat and the customer’s conversation are read, and no private talk', () => {
  const page = v.parse(recentPageSchema, SAMPLED)
  expect(page.hasMore).toBe(false)
  expect(page.items).toEqual([
    {
      kind: 'item',
      ref: { item: { type: 'DEAL', entityTypeId: 2 }, id: 1742 },
      chat: {
        chatId: 2184,
        title: 'Deal: Warehouse lighting',
        picture: '',
        colour: '#4ba984',
        unreadCount: 2,
        isMarkedUnread: false,
        lastReadId: 90411,
        isPinned: false,
        isMuted: false,
        lastMessage: {
          id: 90413,
          authorId: 31,
          authorName: '',
          text: 'The client approved the estimate',
          hasFile: false,
          at: '2026-09-22T18:04:50+03:00',
        },
        lastActivityAt: '2026-09-22T18:04:50+03:00',
      },
    },
    {
      kind: 'customer',
      binding: {
        items: [{ item: { type: 'DEAL', entityTypeId: 2 }, id: 1742 }],
        clients: [
          { item: { type: 'COMPANY', entityTypeId: 4 }, id: 7 },
          { item: { type: 'CONTACT', entityTypeId: 3 }, id: 25 },
        ],
      },
      turn: {
        chatId: 2201,
        connector: 'livechat',
        title: 'Mint guest #8 - Site chat',
        unreadCount: 0,
        lastMessage: {
          id: 88120,
          authorId: 812,
          authorName: '',
          text: 'Thank you',
          hasFile: false,
          at: '2026-09-21T09:12:00+03:00',
        },
        waitsSince: '2026-09-21T09:12:00+03:00',
      },
    },
  ])
})

test('the documented pages and changes are read', () => {
  expect(v.parse(recentPageSchema, sample('im.recent.list.page').result)).toMatchObject({
    hasMore: true,
    items: [{}],
  })
  expect(v.parse(recentPageSchema, sample('im.recent.list.empty').result)).toEqual({
    hasMore: false,
    items: [],
  })
  expect(v.parse(recentsSchema, sample('im.recent.get').result)).toMatchObject({
    hasMore: false,
    items: [{}],
  })
})

test('private talks are left out by the portal, and texts come as stored', () => {
  expect(readRecentPage(200).params).toEqual({
    LIMIT: 200,
    OFFSET: 200,
    SKIP_DIALOG: 'Y',
    GET_ORIGINAL_TEXT: 'Y',
  })
  expect(readRecentsSince(null).params).toEqual({ SKIP_DIALOG: 'Y' })
  expect(readRecentsSince('2026-09-22T15:00:00+00:00').params).toEqual({
    SKIP_DIALOG: 'Y',
    LAST_SYNC_DATE: '2026-09-22T15:00:00+00:00',
  })
})

test('a malformed row is left out, and the rest stays', () => {
  fc.assert(
    fc.property(fc.anything(), fc.nat(2), (odd, at) => {
      const items = SAMPLED.items.toSpliced(at, 0, odd as Raw)
      expect(v.parse(recentPageSchema, { items, hasMore: true }).items.length).toBeGreaterThanOrEqual(2)
    }),
  )
  expect(readRecentItem({ ...OF_DEAL, chat_id: 'none' })).toBeNull()
  expect(readRecentItem({ ...OF_DEAL, chat: { ...OF_DEAL.chat, entity_id: 'DEAL' } })).toBeNull()
  // A chat of its own, whatever its ID looks like.
  expect(readRecentItem({ ...OF_DEAL, chat: { ...OF_DEAL.chat, entity_type: '' } })).toBeNull()
})

test('what a row lacks beside its chat and its item reads as nothing', () => {
  const bare = { chat_id: '2184', chat: { entity_type: 'CRM', entity_id: 'DYNAMIC_128|17' } }
  expect(readRecentItem(bare)).toMatchObject({
    ref: { item: { type: 'DYNAMIC_128', entityTypeId: 128 }, id: 17 },
    chat: { title: '', unreadCount: 0, lastReadId: 0, lastMessage: null, isMuted: false, lastActivityAt: '' },
  })
})

test('marks of the user are read, in both forms of the list of those who muted the chat', () => {
  const marks = { pinned: true, unread: true }
  const read = (mute_list: unknown) =>
    readRecentItem({ ...OF_DEAL, ...marks, chat: { ...OF_DEAL.chat, mute_list } })
  for (const mute_list of [{ 27: true }, [27]]) {
    expect(read(mute_list)).toMatchObject({ chat: { isPinned: true, isMarkedUnread: true, isMuted: true } })
  }
  expect(read([])).toMatchObject({ chat: { isMuted: false } })
})

test('a file alone is no text, and a chat without a message has no last one', () => {
  const message = { ...OF_DEAL.message, text: '', file: { id: 611, type: 'image', name: 'plan.png' } }
  expect(readRecentItem({ ...OF_DEAL, message })).toMatchObject({
    chat: { lastMessage: { text: '', hasFile: true } },
  })
  expect(readRecentItem({ ...OF_DEAL, message: { ...message, id: 0 } })).toMatchObject({
    chat: { lastMessage: null },
  })
})

test('a customer waits from their last message on, until an operator answers or the session is closed', () => {
  const at = '2026-09-21T09:12:00+03:00'
  const by = (author_id: number) => ({ ...OF_CUSTOMER.message, author_id })
  expect(turnOf({ ...OF_CUSTOMER, message: by(27), lines: { status: 40 } })?.waitsSince).toBeNull()
  expect(turnOf({ ...OF_CUSTOMER, lines: { status: 60 } })?.waitsSince).toBeNull()
  expect(turnOf({ ...OF_CUSTOMER, lines: undefined })?.waitsSince).toBe(at)
  // Another user of the connector than the one who began.
  expect(turnOf({ ...OF_CUSTOMER, message: by(900), user: { id: 900, connector: true } })?.waitsSince).toBe(
    at,
  )
})

test('after a system message the session tells whose turn it is', () => {
  const message = { ...OF_CUSTOMER.message, author_id: 0 }
  expect(turnOf({ ...OF_CUSTOMER, message, lines: { status: 5 } })?.waitsSince).not.toBeNull()
  expect(turnOf({ ...OF_CUSTOMER, message, lines: { status: 50 } })?.waitsSince).toBeNull()
  expect(turnOf({ ...OF_CUSTOMER, message, lines: undefined })?.waitsSince).toBeNull()
})

test('a conversation is bound to its deals and leads, and to its client alone where there are none', () => {
  const keys = (data1: string, data2: string) => {
    const { items, clients } = customerBinding(data1, data2)
    return [items.map(keyOf), clients.map(keyOf)]
  }
  expect(keys('Y|DEAL|9|N|N|1', 'LEAD|4|COMPANY|7|CONTACT|0|DEAL|8')).toEqual([
    ['DEAL|9', 'LEAD|4', 'DEAL|8'],
    ['COMPANY|7'],
  ])
  expect(keys('N|DEAL|9|N|N|1', '')).toEqual([[], []])
  expect(keys('Y|NONE|0', 'LEAD|0|COMPANY|7|CONTACT|25|DEAL|0')).toEqual([['COMPANY|7', 'CONTACT|25'], []])
})

test('no binding and no key throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (data1, data2) => {
      expect(customerBinding(data1, data2).items).toBeInstanceOf(Array)
      const ref = itemOfKey(data1)
      if (ref !== null) expect(keyOf(ref)).toBe(data1)
    }),
  )
  for (const key of ['DEAL|0', 'DEAL|01', 'deal|1', 'NONE|1', 'DEAL|1|2', '|1'])
    expect(itemOfKey(key)).toBeNull()
})
