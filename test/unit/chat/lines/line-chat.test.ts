import * as v from 'valibot'
import { expect, test } from 'vitest'
import { lineChatsOf, lineChatsSchema } from '../../../../src/chat/lines/line-chat.ts'
import { sample } from '../../sample.ts'

const row = (name: string) => {
  const value = v.parse(lineChatsSchema, sample(name).result)
  return { ok: true as const, value, total: null }
}

test('the documented answer is read, its numbers being texts; what isn’t active is closed', () => {
  const all = row('imopenlines.crm.chat.get')
  expect(lineChatsOf({ ...all, value: all.value.slice(0, 1) }, all)).toEqual({
    ok: true,
    value: [
      { chatId: 2201, connector: 'livechat', channel: 'Live chat', isActive: true },
      { chatId: 2177, connector: 'telegrambot', channel: 'Telegram', isActive: false },
    ],
  })
})

test('an item that no customer wrote about has no conversations', () => {
  const none = row('imopenlines.crm.chat.get.empty')
  expect(lineChatsOf(none, none)).toEqual({ ok: true, value: [] })
})

test('a conversation that began between the two questions is there, and active', () => {
  const none = row('imopenlines.crm.chat.get.empty')
  const lines = lineChatsOf(row('imopenlines.crm.chat.get'), none)
  expect(lines).toMatchObject({ value: [{ isActive: true }, { isActive: true }] })
})

test('one that is listed twice is there once', () => {
  const all = row('imopenlines.crm.chat.get')
  const lines = lineChatsOf(all, { ...all, value: [...all.value, ...all.value] })
  expect(lines).toMatchObject({ value: [{ chatId: 2201 }, { chatId: 2177 }] })
})
