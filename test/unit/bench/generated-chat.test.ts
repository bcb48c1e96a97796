import { expect, test } from 'vitest'
import { type GeneratedChat, generatedChat } from '../../../bench/long-chat/generated-chat.ts'

interface Page {
  result: { messages: { id: number; text: string }[] }
}

function ask(chat: GeneratedChat, params: Record<string, string>): Page['result']['messages'] {
  const answer = chat.answers('im.dialog.messages.get', new URLSearchParams(params)) as Page
  return answer.result.messages
}

test('a generated chat can be paged backwards, and forwards from a message', () => {
  const chat = generatedChat(30, 100)
  const idsOf = (params: Record<string, string>) => ask(chat, params).map(({ id }) => id)
  expect(idsOf({ LIMIT: '2' })).toEqual([1_029, 1_028])
  expect(idsOf({ LIMIT: '2', LAST_ID: '1028' })).toEqual([1_027, 1_026])
  expect(chat.isAllAsked()).toBe(false)
  expect(idsOf({ LIMIT: '50', LAST_ID: '1026' })).toHaveLength(26)
  expect(chat.isAllAsked()).toBe(true)
  chat.post()
  expect(idsOf({ FIRST_ID: '1029', LIMIT: '50' })).toEqual([1_030])
})

test('generated messages have the given length', () => {
  expect(ask(generatedChat(1, 10_000), {})[0]?.text).toHaveLength('1. '.length + 10_000)
})
