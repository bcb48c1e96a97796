import { expect, test } from 'vitest'
import { itemOfKey } from '../../../../src/chat/inbox/item-key.ts'
import type { RecentItem } from '../../../../src/chat/inbox/recent-item.ts'
import { withRecents } from '../../../../src/chat/inbox/with-recents.ts'
import { buildData, buildRow, CHAT, MESSAGE, TURN } from './inbox-rows.ts'

const refOf = (key: string) => {
  const ref = itemOfKey(key)
  if (ref === null) throw new Error(key)
  return ref
}
const chatOf = (key: string, chat: Partial<typeof CHAT> = {}): RecentItem => ({
  kind: 'item',
  ref: refOf(key),
  chat: { ...CHAT, ...chat },
})
const turnOf = (items: string[], clients: string[] = [], turn: Partial<typeof TURN> = {}): RecentItem => ({
  kind: 'customer',
  binding: { items: items.map(refOf), clients: clients.map(refOf) },
  turn: { ...TURN, ...turn },
})

test('a new chat is a row whose facts are to be read, and a known one keeps what is known', () => {
  const details = { client: 'Nordlicht', faces: [] }
  const { rows } = withRecents(buildData([buildRow('DEAL|1', { details })]), [
    chatOf('DEAL|1', { unreadCount: 4 }),
    chatOf('LEAD|2'),
  ])
  expect(rows['DEAL|1']).toMatchObject({
    details,
    facts: { status: 'known' },
    chat: { value: { unreadCount: 4 } },
  })
  expect(rows['LEAD|2']).toMatchObject({ facts: { status: 'loading' }, details: null })
})

test('of a chat that comes twice the later activity counts', () => {
  const early = chatOf('DEAL|1', { unreadCount: 1, lastActivityAt: '2026-09-22T10:00:00+03:00' })
  // Earlier as a text.
  const late = chatOf('DEAL|1', { unreadCount: 2, lastActivityAt: '2026-09-22T09:00:00+01:00' })
  for (const items of [
    [early, late],
    [late, early],
  ]) {
    expect(withRecents(buildData(), items).rows['DEAL|1']).toMatchObject({
      chat: { value: { unreadCount: 2 } },
    })
  }
})

test('a text that is known as stored is not replaced by the plain one of the same message', () => {
  const stored = { ...MESSAGE, text: '[USER=27]Anna[/USER], look' }
  const data = buildData([
    buildRow('DEAL|1', { chat: { status: 'found', value: { ...CHAT, lastMessage: stored } } }),
  ])
  const textAfter = (lastMessage: typeof MESSAGE) => {
    const { chat } = withRecents(data, [chatOf('DEAL|1', { lastMessage })]).rows['DEAL|1'] ?? buildRow()
    return chat.status === 'found' ? chat.value.lastMessage : null
  }
  expect(textAfter({ ...MESSAGE, text: 'Anna, look', authorName: '' })).toEqual(stored)
  expect(textAfter({ ...MESSAGE, id: 90_500, text: 'Done' })?.text).toBe('Done')
})

test('a customer’s conversation makes a row of its deal, and joins its client’s row where there is one', () => {
  const item = turnOf(['DEAL|1'], ['COMPANY|7', 'CONTACT|25'])
  const { rows } = withRecents(buildData([buildRow('COMPANY|7')]), [item])
  expect(rows['DEAL|1']).toMatchObject({ chat: { status: 'unknown' }, customers: [{ chatId: 2201 }] })
  expect(rows['COMPANY|7']?.customers).toHaveLength(1)
  expect(rows['CONTACT|25']).toBeUndefined()
})

test('a conversation takes the place of what was known of it', () => {
  const data = withRecents(buildData(), [turnOf(['DEAL|1']), turnOf(['DEAL|1'], [], { chatId: 9 })])
  const { rows } = withRecents(data, [turnOf(['DEAL|1'], [], { unreadCount: 5, connector: '' })])
  expect(rows['DEAL|1']?.customers).toMatchObject([
    { chatId: 9 },
    { chatId: 2201, unreadCount: 5, connector: 'livechat' },
  ])
})

test('where the CRM tells nothing, a new row says why', () => {
  const crm = { kind: 'not-allowed' } as const
  expect(withRecents(buildData([], { crm }), [chatOf('DEAL|1')]).rows['DEAL|1']?.facts).toEqual({
    status: 'failed',
    failure: crm,
  })
})

test('nothing new leaves the same object', () => {
  const data = buildData([buildRow('DEAL|1')])
  expect(withRecents(data, [chatOf('DEAL|1')])).toBe(data)
})
