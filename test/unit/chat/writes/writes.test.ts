import * as v from 'valibot'
import { expect, test } from 'vitest'
import * as conversation from '../../../../src/chat/composing/conversation-writes.ts'
import * as writes from '../../../../src/chat/writes/writes.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { sample } from '../../sample.ts'

const CRM = { type: 'CRM', id: 'DEAL|1742' }
const read = <T>({ schema }: Method<T>, name: string) => v.parse(schema, sample(name).result)

test('every documented answer of a write is accepted', () => {
  expect(read(writes.addChat(CRM, 'x'), 'im.chat.add')).toBe(sample('im.chat.add').result)
  expect(read(conversation.sendMessage('chat1', 'x', 'k'), 'im.message.add')).toBe(
    sample('im.message.add').result,
  )
  expect(read(writes.markRead('chat1', 5), 'im.dialog.read')).toBe(true)
  expect(read(writes.markRead('chat1', 5), 'im.dialog.read.no-access')).toBe(false)
  expect(read(conversation.markUnread('chat1', 5), 'im.dialog.unread')).toBe(true)
  expect(read(writes.mute(1, true), 'im.chat.mute')).toBe(true)
  expect(read(writes.pin('chat1', true), 'im.recent.pin')).toBe(true)
  expect(read(writes.leave(1), 'im.chat.leave')).toBe(true)
  expect(read(conversation.addMembers(1, [2]), 'im.chat.user.add')).toBe(true)
})

test('a write removes no other user, hides no history, and lets the portal name a chat without a title', () => {
  expect(writes.leave(1437).params).toEqual({ CHAT_ID: 1437 })
  expect(conversation.addMembers(1437, [31, 36]).params).toEqual({
    CHAT_ID: 1437,
    USERS: [31, 36],
    HIDE_HISTORY: 'N',
  })
  expect(writes.addChat(CRM, '').params).not.toHaveProperty('TITLE')
})
