import { expect, test } from 'vitest'
import { parseText } from '../../../../src/chat/text/parse-text.ts'
import { parsedTexts } from '../../../../src/chat/text/parsed-texts.ts'
import { truncateText } from '../../../../src/chat/text/truncate-text.ts'

const ACME = 'https://acme.example'
const TEXT = 'See [URL=/crm/deal/details/1/]the deal[/URL] [b]now[/b]'

test('a text is read once, as the parser reads it', () => {
  const read = parsedTexts()
  const first = read(TEXT, ACME)
  expect(first).toEqual({ nodes: parseText(TEXT, ACME), beginning: null })
  expect(read(TEXT, ACME)).toBe(first)
})

test('a long text has its beginning besides', () => {
  const text = 'word '.repeat(1_000)
  expect(parsedTexts()(text, ACME).beginning).toEqual(truncateText(parseText(text, ACME)))
})

test('a text of another portal has that portal’s links', () => {
  const read = parsedTexts()
  const first = read(TEXT, ACME)
  expect(read(TEXT, 'https://other.example')).not.toEqual(first)
})

test('the text that was used longest ago is dropped first, and the kept ones have a limit', () => {
  const read = parsedTexts(3 * (ACME.length + 2))
  const [a, b] = [read('a', ACME), read('b', ACME)]
  read('c', ACME)
  expect(read('a', ACME)).toBe(a)
  read('d', ACME)
  expect(read('a', ACME)).toBe(a)
  expect(read('b', ACME)).not.toBe(b)
})

test('a text above the limit is read, and is the only one that is kept', () => {
  const read = parsedTexts(10)
  const short = read('a', ACME)
  const long = read('word '.repeat(10), ACME)
  expect(read('word '.repeat(10), ACME)).toBe(long)
  expect(read('a', ACME)).not.toBe(short)
})
