import { expect, test } from 'vitest'
import type { Message } from '../../../../src/chat/messages/message.ts'
import { firstUnreadOf } from '../../../../src/chat/timeline/first-unread.ts'
import { timelineRows } from '../../../../src/chat/timeline/timeline-rows.ts'
import { buildMessages, buildMessageWindow } from '../../../../src/features/gallery/fixtures/build-message.ts'

const UNREAD: Partial<Message> = { isUnread: true }
const END = buildMessageWindow({ messages: buildMessages(900, 949, UNREAD), hasOlder: true })
const FIRST = {
  messages: [...buildMessages(100, 119), ...buildMessages(120, 139, UNREAD)],
  hasOlder: true,
  hasNewer: true as const,
}
const told = (unreadCount: number | null, firstUnreadId: number | null) => ({ unreadCount, firstUnreadId })

test('the first unread message is the portal’s, with its time where it is loaded', () => {
  expect(firstUnreadOf({ ...END, others: [FIRST] }, told(1_204, 120))).toEqual({
    id: 120,
    at: FIRST.messages[20]?.at,
  })
  expect(firstUnreadOf(END, told(1_204, 120))).toEqual({ id: 120, at: null })
  expect(firstUnreadOf(END, told(0, 0))).toBeNull()
})

test('a portal that does not name it has one where read messages come before it', () => {
  expect(firstUnreadOf({ ...END, others: [FIRST] }, told(1_204, null))?.id).toBe(120)
  expect(firstUnreadOf(END, told(1_204, null))).toBeNull()
  expect(firstUnreadOf({ ...END, hasOlder: false }, told(50, null))?.id).toBe(900)
})

test('the divider stands above the first unread message, and never above a later one', () => {
  const dividers = (hasOlder: boolean, firstUnreadId: number | null) =>
    timelineRows({ ...END, hasOlder, unreadCount: 1_204, firstUnreadId, zone: 'UTC' }).filter(
      ({ kind }) => kind === 'unread',
    ).length
  expect([dividers(true, 120), dividers(true, null), dividers(true, 900), dividers(false, null)]).toEqual([
    0, 0, 1, 1,
  ])
})
