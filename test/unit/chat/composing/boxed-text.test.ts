import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BoxedText,
  EMPTY_BOX,
  fromBbcode,
  retyped,
  toBbcode,
  withMention,
} from '../../../../src/chat/composing/boxed-text.ts'

const MARCO = { id: 31, name: 'Marco Rossi' }
const SENT = 'Ask [USER=31]Marco Rossi[/USER] twice'

/** Types these texts one after another. */
const typing = (box: BoxedText, ...texts: string[]) => texts.reduce(retyped, box)

test('a sent mention stands in the box as @Name, and is sent as it was', () => {
  const box = fromBbcode(SENT)
  expect(box).toEqual({
    text: 'Ask @Marco Rossi twice',
    mentions: [{ start: 4, end: 16, id: 31, name: 'Marco Rossi' }],
  })
  expect(toBbcode(box)).toBe(SENT)
})

test('what the box cannot show as a mention stays as it is typed', () => {
  for (const text of [
    '[USER=31][/USER]',
    '[USER=31 REPLACE]Old[/USER]',
    '[user=31]Marco[/user]',
    '[USER=0]Nobody[/USER]',
    '[USER=031]Marco[/USER]',
    '[USER=31][b]Marco[/b][/USER]',
    '[USER=all]Everybody[/USER]',
  ]) {
    expect(fromBbcode(text)).toEqual({ text, mentions: [] })
  }
})

test('any text comes back from the box as it was', () => {
  const piece = fc.constantFrom(
    '[USER=31]',
    'Marco',
    '[/USER]',
    '@',
    '[USER=7]Anna[/USER]',
    ' ',
    '\n',
    ']',
    '[b]',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(toBbcode(fromBbcode(text))).toBe(text)
    }),
  )
})

test('a mention takes the place of what was typed, with a blank behind it', () => {
  const { box, inserted, caret } = withMention(retyped(EMPTY_BOX, 'Hi @mar!'), { start: 3, end: 7 }, MARCO)
  expect([box.text, inserted, caret]).toEqual(['Hi @Marco Rossi !', '@Marco Rossi ', 16])
  expect(toBbcode(box)).toBe('Hi [USER=31]Marco Rossi[/USER] !')
})

test('a name with brackets makes no other tag', () => {
  const { box } = withMention(retyped(EMPTY_BOX, '@x'), { start: 0, end: 2 }, { id: 5, name: 'A [/USER] B' })
  expect(toBbcode(box)).toBe('[USER=5]A  /USER  B[/USER] ')
})

test('a mention moves with the text before it, and stays when something is typed behind it', () => {
  expect(toBbcode(typing(fromBbcode(SENT), 'Please ask @Marco Rossi twice'))).toBe(
    'Please ask [USER=31]Marco Rossi[/USER] twice',
  )
  expect(toBbcode(typing(fromBbcode(SENT), 'Ask @Marco Rossi, twice'))).toBe(
    'Ask [USER=31]Marco Rossi[/USER], twice',
  )
  expect(toBbcode(typing(fromBbcode('[USER=31]Marco[/USER]'), '@@Marco', 'x@@Marco'))).toBe(
    'x@[USER=31]Marco[/USER]',
  )
})

test('a mention whose name is changed is plain text', () => {
  expect(toBbcode(typing(fromBbcode(SENT), 'Ask @Marco Ross twice'))).toBe('Ask @Marco Ross twice')
  expect(toBbcode(typing(fromBbcode(SENT), 'Ask @Mario Rossi twice'))).toBe('Ask @Mario Rossi twice')
  expect(toBbcode(typing(fromBbcode(SENT), ''))).toBe('')
})

test('a tag around a mention leaves it one', () => {
  expect(toBbcode(typing(fromBbcode(SENT), 'Ask [b]@Marco Rossi[/b] twice'))).toBe(
    'Ask [b][USER=31]Marco Rossi[/USER][/b] twice',
  )
})

test('whatever is typed, each mention names its place', () => {
  const words = fc.constantFrom('@Marco', '@Anna', ' ', 'x', '@', '\n')
  const texts = fc.array(fc.array(words, { maxLength: 8 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(texts, (steps) => {
      const start = fromBbcode('[USER=31]Marco[/USER] x [USER=7]Anna[/USER]@Marco')
      const box = typing(start, ...steps.map((step) => step.join('')))
      let end = 0
      for (const mention of box.mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(box.text.slice(mention.start, mention.end)).toBe(`@${mention.name}`)
        end = mention.end
      }
    }),
  )
})
