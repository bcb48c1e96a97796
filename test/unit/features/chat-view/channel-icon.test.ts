import { expect, test } from 'vitest'
import { channelIcon } from '../../../../src/shared/channels/channel-icon.ts'

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
