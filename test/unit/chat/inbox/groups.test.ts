import { expect, test } from 'vitest'
import { isInGroup } from '../../../../src/chat/inbox/groups.ts'
import { INBOX_GROUPS } from '../../../../src/chat/inbox/inbox-filter.ts'
import type { InboxRow } from '../../../../src/chat/inbox/inbox-row.ts'
import { mentions, waitingOf } from '../../../../src/chat/inbox/waiting.ts'
import { buildRow, type CHAT, ME, MESSAGE, NOW, TURN, withChat, withFacts } from './inbox-rows.ts'

const groupsOf = (row: InboxRow, quietDays = 7) =>
  INBOX_GROUPS.filter((group) => isInGroup(row, group, { meId: ME, now: NOW, quietDays }))
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString()

test('a chat waits with unread messages, the user’s own mark, or a mention of the user by somebody else', () => {
  const waiting = (chat: Partial<typeof CHAT>) => waitingOf(buildRow('DEAL|1', withChat(chat)), ME)
  expect(waiting({})).toBeNull()
  expect(waiting({ unreadCount: 2 })).toEqual({ reasons: ['unread'], since: MESSAGE.at })
  expect(waiting({ isMarkedUnread: true })).toEqual({ reasons: ['marked'], since: MESSAGE.at })
  const text = 'What do you think, [USER=27]Anna[/USER]?'
  expect(waiting({ lastMessage: { ...MESSAGE, text } })).toEqual({ reasons: ['mention'], since: MESSAGE.at })
  expect(waiting({ lastMessage: { ...MESSAGE, text, authorId: ME } })).toBeNull()
  expect(waiting({ lastMessage: null, unreadCount: 1, lastActivityAt: '' })?.since).toBeNull()
})

test('a mention names the user or everybody, by a tag and not by a longer number', () => {
  const isNamed = (text: string) => mentions({ ...MESSAGE, text }, ME)
  for (const text of ['[USER=27][/USER]', '[user=27 replace]Anna[/user]', '[USER=all]Everyone[/USER]']) {
    expect(isNamed(text)).toBe(true)
  }
  for (const text of ['[USER=271]Ana[/USER]', '27', '[CHAT=27]x[/CHAT]']) expect(isNamed(text)).toBe(false)
  expect(mentions({ ...MESSAGE, text: '[USER=27][/USER]' }, null)).toBe(false)
})

test('a customer’s wait comes before all else, since the one who waits longest', () => {
  const customers = [
    { ...TURN, waitsSince: '2026-09-22T10:00:00+03:00' },
    // Earlier, although later as a text.
    { ...TURN, chatId: 2, waitsSince: '2026-09-22T11:00:00+05:00' },
  ]
  const row = buildRow('DEAL|1', { customers, ...withChat({ unreadCount: 1 }) })
  expect(waitingOf(row, ME)).toEqual({ reasons: ['customer', 'unread'], since: '2026-09-22T11:00:00+05:00' })
  const answered = buildRow('DEAL|1', { customers: [{ ...TURN, unreadCount: 1 }] })
  expect(waitingOf(answered, ME)?.reasons).toEqual(['unread'])
})

test('a chat is quiet after days without a message in it or of its customers, in an open item only', () => {
  const silent = withChat({ lastMessage: { ...MESSAGE, at: daysAgo(7) } })
  expect(groupsOf(buildRow('DEAL|1', silent))).toEqual(['all', 'quiet'])
  expect(groupsOf(buildRow('DEAL|1', silent), 14)).toEqual(['all'])
  expect(groupsOf(buildRow('DEAL|1', { ...silent, ...withFacts({ isClosed: true }) }))).toEqual(['all'])
  const spoken = { ...TURN, lastMessage: { ...MESSAGE, at: daysAgo(1) } }
  expect(groupsOf(buildRow('DEAL|1', { ...silent, customers: [spoken] }))).toEqual(['all'])
  // An empty chat is as old as its last activity.
  const empty = withChat({ lastMessage: null, lastActivityAt: daysAgo(30) })
  expect(groupsOf(buildRow('DEAL|1', empty))).toContain('quiet')
})

test('an open item without a chat is listed as such, also while nobody has looked', () => {
  const chat = { status: 'none' } as const
  expect(groupsOf(buildRow('DEAL|1', { chat }))).toEqual(['no-chat'])
  expect(groupsOf(buildRow('DEAL|1', { chat: { status: 'unknown' } }))).toEqual(['no-chat'])
  expect(groupsOf(buildRow('DEAL|1', { chat, ...withFacts({ isClosed: true }) }))).toEqual([])
  // Contacts have no end.
  expect(groupsOf(buildRow('CONTACT|1', { chat, ...withFacts({ isClosed: null }) }))).toEqual(['no-chat'])
})

test('a chat that was found, and is not read yet or not to be read, is a chat', () => {
  expect(groupsOf(buildRow('DEAL|1', { chat: { status: 'unknown', chatId: 7 } }))).toEqual(['all'])
  expect(groupsOf(buildRow('DEAL|1', { chat: { status: 'no-access', chatId: 7 } }))).toEqual(['all'])
  const failure = { kind: 'server-error' } as const
  expect(groupsOf(buildRow('DEAL|1', { chat: { status: 'failed', failure } }))).toEqual([])
})
