import { expect, test } from 'vitest'
import { copiedText } from '../../../../src/chat/message-writes/copied-text.ts'
import type { NodeWords } from '../../../../src/chat/text/plain-text.ts'

const wordsOf: NodeWords = (node) => (node.type === 'mention' ? '' : `<${node.type}>`)

test.each([
  ['keeps its lines', 'one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
  ['has no tags', '[B]bold[/B] and [I]slanted[/I]', 'bold and slanted'],
  ['has the name of a mention', '[USER=27]Anna Keller[/USER], hello', 'Anna Keller, hello'],
  [
    'has the address of a named link',
    '[URL=https://example.com/a]the offer[/URL]',
    'the offer (https://example.com/a)',
  ],
  ['has a bare address once', 'see https://example.com/a', 'see https://example.com/a'],
  ['has code as it is', '[CODE]a  =  1[/CODE]', 'a  =  1'],
  [
    'has a path of the portal in full',
    '[URL=/crm/deal/details/1663/]the deal[/URL]',
    'the deal (https://acme.example/crm/deal/details/1663/)',
  ],
  ['is empty for a text of blanks', ' \n ', ''],
])('a copied text %s', (_, bbcode, text) => {
  expect(copiedText(bbcode, wordsOf, 'https://acme.example')).toBe(text)
})

test('a copied quote is marked line by line, with its author', () => {
  const line = '-'.repeat(54)
  const bbcode = `${line}\nMarco Rossi[Yesterday, 16:02]\nFirst\nSecond\n${line}\nAnswer`
  expect(copiedText(bbcode, wordsOf)).toBe('> Marco Rossi\n> First\n> Second\n\nAnswer')
})
