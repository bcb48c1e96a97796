import * as v from 'valibot'
import { expect, test } from 'vitest'
import { openChannelChatsOf, openChannelChatsSchema } from '../../../../src/chat/opening/open-channel-chat.ts'
import { sample } from '../../sample.ts'

const row = (name: string) => {
  const value = v.parse(openChannelChatsSchema, sample(name).result)
  return { ok: true as const, value, total: null }
}

test('the documented answer is read with numbers as texts; a chat that is not active is closed', () => {
  const all = row('imopenlines.crm.chat.get')
  expect(openChannelChatsOf({ ...all, value: all.value.slice(0, 1) }, all)).toEqual({
    ok: true,
    value: [
      { chatId: 2201, connector: 'livechat', channel: 'Live chat', isActive: true },
      { chatId: 2177, connector: 'telegrambot', channel: 'Telegram', isActive: false },
    ],
  })
})

test('an item that no customer wrote about has no open channel chats', () => {
  const none = row('imopenlines.crm.chat.get.empty')
  expect(openChannelChatsOf(none, none)).toEqual({ ok: true, value: [] })
})

test('a chat that began between the two requests is listed as active', () => {
  const none = row('imopenlines.crm.chat.get.empty')
  const lines = openChannelChatsOf(row('imopenlines.crm.chat.get'), none)
  expect(lines).toMatchObject({ value: [{ isActive: true }, { isActive: true }] })
})

test('a chat that is sent twice is listed once', () => {
  const all = row('imopenlines.crm.chat.get')
  const lines = openChannelChatsOf(all, { ...all, value: [...all.value, ...all.value] })
  expect(lines).toMatchObject({ value: [{ chatId: 2201 }, { chatId: 2177 }] })
})
