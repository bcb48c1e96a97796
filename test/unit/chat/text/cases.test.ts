import * as v from 'valibot'
import { expect, test } from 'vitest'
import { chatFileSchema } from '../../../../src/chat/messages/chat-file.ts'
import { parseText, plainTextOf } from '../../../../src/chat/text/parse-text.ts'
import { fileSize } from '../../../../src/chat/timeline/file-size.ts'
import { isSliver } from '../../../../src/features/chat-view/timeline/is-sliver.ts'
import { inputsOf } from '../../case-inputs.ts'
import { outline } from './outline.ts'
import { readerWords } from './reader-words.ts'

const ORIGIN = 'https://portal.example'

const drawn = ({ text }: { text: string }) => outline(parseText(text, ORIGIN))

test.each([
  ['01-context-tag', ['Discussed in context[chat1437/90412](the thread), see there']],
  [
    '03-lines-and-call-tags',
    [
      'Rated: vote[like] then vote[dislike]',
      'Missed call ',
      'icon[] done',
      'italic(went to lunch)',
      'size[20](STOP)',
    ],
  ],
  [
    '04-url-with-brackets',
    ['Open link[/crm/deal/list/?filter[STAGE_ID]=NEW&filter[ASSIGNED]=1](my new deals) please'],
  ],
  ['06-blank-edges', ['Hello with blank lines around']],
  ['18-mentions-by-number', ['mention[27]() could you look?', 'mention[31 today](Old Name) renamed']],
  [
    '19-dashes-and-nested-arrows',
    ['Totals⏎------⏎12 pcs [draft]⏎------⏎end of list', 'quote[|](level one⏎>>level two⏎back)⏎mine'],
  ],
])('%s is drawn', (file, expected) => {
  expect(inputsOf<{ text: string }>(file).map(drawn)).toEqual(expected)
})

const inOneLine = (text: string) => plainTextOf(text, readerWords)

test.each([
  ['01-context-tag', ['Discussed in the thread, see there']],
  [
    '03-lines-and-call-tags',
    ['Rated: Like then Dislike', 'Missed call history', '(Icon) done', 'went to lunch', 'STOP'],
  ],
  ['08-said-aloud', ['Anna Keller, look please', '4:13 PM at the yard']],
  ['18-mentions-by-number', ['Anna Keller could you look?', 'Marco Rossi renamed']],
])('%s is plain text in the reader’s words', (file, expected) => {
  expect(inputsOf<{ text: string }>(file).map(({ text }) => inOneLine(text))).toEqual(expected)
})

test('07-quote-without-words is plain text in the reader’s words', () => {
  const [mention, time] = inputsOf<{ quoted: { text: string } }>('07-quote-without-words')
  expect(inOneLine(mention?.quoted.text ?? '')).toBe('Anna Keller')
  expect(inOneLine(time?.quoted.text ?? '')).toBe('September 21, 2026')
})

test('20-file-names-and-sizes is shown as it is', () => {
  const files = inputsOf<{ name: string; size: number }>('20-file-names-and-sizes').map((file) =>
    v.parse(chatFileSchema, { ...file, id: 1, image: false }),
  )
  expect(files.map(({ name }) => name)).toEqual(['invoice_fdp.exe', 'a.zip'])
  expect(files.map(({ size }) => fileSize(size ?? 0))).toEqual([
    { value: 1, unit: 'byte' },
    { value: 1, unit: 'megabyte' },
  ])
})

test('21-pictures-extreme has a size that can be seen', () => {
  const pictures = inputsOf<{ width: number; height: number }>('21-pictures-extreme')
  // The first is a row of a file; the second is 20 × 320 pixels.
  expect(pictures.map(isSliver)).toEqual([true, false])
})
