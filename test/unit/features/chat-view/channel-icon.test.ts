import { expect, test } from 'vitest'
import { channelIcon } from '../../../../src/features/chat-view/customer-chats/channel-icon.ts'

test.each([
  ['telegrambot', 'plane'],
  ['livechat', 'globe'],
  ['whatsappbyedna', 'phone'],
  ['Viber', 'phone'],
  ['facebook', 'users'],
  ['fbinstagramdirect', 'chat'],
  ['acme_own_connector', 'chat'],
  ['', 'chat'],
])('the channel “%s” is drawn as its kind', (connector, icon) => {
  expect(channelIcon(connector)).toBe(icon)
})
