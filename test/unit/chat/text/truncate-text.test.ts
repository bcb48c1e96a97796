import { expect, test } from 'vitest'
import { parseText } from '../../../../src/chat/text/parse-text.ts'
import { truncateText } from '../../../../src/chat/text/truncate-text.ts'
import { outline } from './outline.ts'

const fold = (text: string) => {
  const beginning = truncateText(parseText(text))
  return beginning === null ? null : outline(beginning)
}

test('a short text is not truncated', () => {
  expect(fold('a'.repeat(1500))).toBeNull()
  expect(fold(`${'a\n'.repeat(19)}a`)).toBeNull()
})

test('a long text ends with a whole word', () => {
  const text = 'word '.repeat(400)
  const beginning = fold(text) ?? ''
  expect(beginning.length).toBeLessThanOrEqual(1001)
  expect(beginning).toMatch(/ word…$/)
  expect(text.startsWith(beginning.slice(0, -1))).toBe(true)
})

test('a text of many lines is cut to twelve', () => {
  expect(fold('a\n'.repeat(30))?.split('⏎').length).toBe(12)
})

test.each([
  ['[B]', '[/B]'],
  ['[CODE]', '[/CODE]'],
  ['[COLOR=#f00]', '[/COLOR]'],
  ['[CONTEXT=chat1/2]', '[/CONTEXT]'],
  ['[USER=27]', '[/USER]'],
])('content in %s is truncated too', (open, close) => {
  expect((fold(`${open}${'word '.repeat(400)}${close}`) ?? 'x'.repeat(5000)).length).toBeLessThan(1100)
  const lines = fold(open + 'a\n'.repeat(40) + close)?.split('⏎') ?? []
  expect(lines.length).toBeGreaterThan(9)
  expect(lines.length).toBeLessThanOrEqual(12)
})

test('a quote is truncated too', () => {
  expect(fold('>>word\n'.repeat(100))?.split('⏎').length).toBeLessThanOrEqual(12)
})

test('no character is cut in half', () => {
  const beginning = fold(`a${'👩'.repeat(1000)}`) ?? ''
  expect(beginning).toMatch(/👩…$/u)
})
