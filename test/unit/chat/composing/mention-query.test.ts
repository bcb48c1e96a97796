import { expect, test } from 'vitest'
import { fromBbcode } from '../../../../src/chat/composing/boxed-text.ts'
import { mentionQuery } from '../../../../src/chat/composing/mention-query.ts'

const typed = (text: string, caret = text.length) => mentionQuery(fromBbcode(text), caret)?.typed ?? null

test('an @ at the beginning of a word begins a mention, with the letters up to the caret', () => {
  expect(typed('@')).toBe('')
  expect(typed('Ask @le')).toBe('le')
  expect(typed('Ask @leila haddad', 7)).toBe('le')
  expect(typed('(@Марко Ро')).toBe('Марко Ро')
})

test('an address, a longer text, another line and a mention that is made begin none', () => {
  for (const text of [
    'anna@acme.example',
    'Hello',
    '@ le',
    '@a\nb',
    `@${'x'.repeat(50)}`,
    '@one two three four',
    '[USER=31]Marco[/USER]',
  ]) {
    expect([text, typed(text, fromBbcode(text).text.length)]).toEqual([text, null])
  }
})
