import { expect, test } from 'vitest'
import { parseText, plainTextOf } from '../../../../src/chat/text/parse-text.ts'
import { plainText } from '../../../../src/chat/text/plain-text.ts'

test.each([
  ['[B]a[/B]\n\n[USER=27]Anna[/USER]   [URL=https://a.example/]b[/URL]', 'a Anna b'],
  ['[LIST][*]a[*]b[/LIST]c', 'a b c'],
  ['[CODE]a\nb[/CODE]', 'a b'],
  ['>>asked\nanswered', 'answered'],
  ['>>asked', 'asked'],
  ['at [TIMESTAMP=1] [DISK=2]', 'at'],
  [' \n ', ''],
])('%j is %j in one line', (text, line) => {
  expect(plainTextOf(text)).toBe(line)
})

test('a localizable node takes its text from the user’s language', () => {
  const nodes = parseText('at [TIMESTAMP=1]: [DISK=2]')
  expect(plainText(nodes, (node) => (node.type === 'attached' ? node.what : 'one'))).toBe('at one: file')
})
