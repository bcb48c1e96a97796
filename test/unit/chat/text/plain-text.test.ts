import { expect, test } from 'vitest'
import { parseText, plainTextOf } from '../../../../src/chat/text/parse-text.ts'
import { writtenText } from '../../../../src/chat/text/plain-text.ts'
import { readerWords } from './reader-words.ts'

// Every tag by itself: `reference-table.test.ts`.
test.each([
  ['[B]a[/B]\n\n[USER=27]Anna[/USER]   [URL=https://a.example/]b[/URL]', 'a Anna b'],
  ['>>asked\nanswered', '[Quote] answered'],
  ['>>asked', '[Quote]'],
  ['[B]a [S]b[/S][/B] [S]c[/S]d', 'a d'],
  ['[S]a[/S] [S]b[/S]', 'a b'],
  ['[CODE]a\nb[/CODE]c', '[Code] c'],
  [' \n ', ''],
])('%j is %j in one line', (text, line) => {
  expect(plainTextOf(text, readerWords)).toBe(line)
})

test('the written text has every word, also of struck text, quotes and code', () => {
  expect(writtenText(parseText('[S]a[/S]\n>>b\n[CODE]c[/CODE] [USER=27]Ann[/USER] [TIMESTAMP=1]'))).toBe(
    'a b c Ann [TIMESTAMP=1]',
  )
})
