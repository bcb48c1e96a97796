// @vitest-environment node
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Message } from '../../../../src/chat/messages/message.ts'
import { DrawnMessages } from '../../../../src/features/chat-view/timeline/drawn-messages.tsx'
import { buildOpenedItem } from '../../../../src/features/gallery/fixtures/build-opened-item.ts'
import { FIVE_HUNDRED, LIVELY } from '../../../../src/features/gallery/fixtures/message-windows.ts'
import { around } from '../../render-screen.tsx'

/** The messages' markup of a chat with these. */
async function drawn(messages: readonly Message[], window = LIVELY): Promise<string> {
  const opened = { ...buildOpenedItem({}), messages: { ok: true as const, value: { ...window, messages } } }
  if (opened.lookup.status !== 'found') throw new Error('no chat')
  return renderToStaticMarkup(await around(<DrawnMessages opened={opened} chat={opened.lookup.chat} />))
}

const idsIn = (markup: string) =>
  [...markup.matchAll(/data-row="message (\d+)"/g)].map(([, id]) => Number(id))
const [MESSAGE] = LIVELY.messages as [Message]
/** Messages of one text, numbered from 1. */
const of = (count: number, text: string) =>
  Array.from({ length: count }, (_, place) => ({ ...MESSAGE, id: place + 1, text }))

test('the last twenty messages are drawn, and all are counted', async () => {
  const markup = await drawn(FIVE_HUNDRED.messages, FIVE_HUNDRED)
  expect(idsIn(markup)).toEqual(FIVE_HUNDRED.messages.slice(-20).map(({ id }) => id))
  expect(markup).toMatch(/>[^<]*\b500\b[^<]* messages shown</)
})

test('of very long messages as many are drawn as the host can draw at once', async () => {
  const markup = await drawn(of(20, 'long '.repeat(10_000)))
  const ids = idsIn(markup)
  expect(ids.at(-1)).toBe(20)
  expect(ids.length).toBeLessThan(10)
  expect(markup.length).toBeLessThan(80_000)
})

test('a message that is too long by itself is not drawn, nor are those before it', async () => {
  const block = { kind: 'text', text: 'x' } as unknown as Message['attachments'][number][number]
  const large = { ...MESSAGE, id: 2, attachments: [Array.from({ length: 4_000 }, () => block)] }
  expect(idsIn(await drawn([{ ...MESSAGE, id: 1 }, large, { ...MESSAGE, id: 3 }]))).toEqual([3])
  expect(await drawn([{ ...MESSAGE, id: 1 }, large])).toBe('')
})

test('neither a day nor a time is written, and nothing can be pressed', async () => {
  const markup = await drawn(LIVELY.messages)
  expect(markup).toMatch(/^<div class="[^"]*" inert="">/)
  expect(markup).not.toMatch(/<time|Today|Yesterday|\d:\d\d [AP]M/)
})

test('a chat without messages has none drawn', async () => {
  expect(await drawn([])).toBe('')
})
