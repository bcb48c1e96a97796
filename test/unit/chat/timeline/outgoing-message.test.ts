import { expect, test } from 'vitest'
import { notYetLoaded, type OutgoingMessage } from '../../../../src/chat/timeline/outgoing-message.ts'

const out = (key: string, state: OutgoingMessage['state']): OutgoingMessage => ({
  key,
  text: key,
  replyTo: null,
  at: 0,
  state,
})
const left = (outbox: OutgoingMessage[], messages: { id: number; uuid: string | null }[]) =>
  notYetLoaded(outbox, messages).map(({ key }) => key)

test('an outgoing message is shown until it is loaded, and then once', () => {
  const outbox = [
    out('a', { kind: 'sent', id: 7 }),
    out('b', { kind: 'sending' }),
    out('c', { kind: 'sent', id: 9 }),
  ]
  expect(left(outbox, [{ id: 7, uuid: null }])).toEqual(['b', 'c'])
})

test('a message whose answer got lost is recognized by its key', () => {
  const failed = out('a', { kind: 'failed', failure: { kind: 'timeout' } })
  expect(left([failed], [{ id: 7, uuid: 'a' }])).toEqual([])
  expect(left([failed], [{ id: 7, uuid: 'b' }])).toEqual(['a'])
})

test('a sent message leaves the outbox when the loaded messages begin after it', () => {
  const outbox = [
    out('a', { kind: 'sent', id: 7 }),
    out('b', { kind: 'failed', failure: null }),
    out('c', { kind: 'sent', id: 12 }),
  ]
  expect(left(outbox, [])).toEqual(['a', 'b', 'c'])
  expect(
    left(outbox, [
      { id: 8, uuid: null },
      { id: 9, uuid: null },
    ]),
  ).toEqual(['b', 'c'])
})
