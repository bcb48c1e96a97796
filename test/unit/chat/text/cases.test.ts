import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseText } from '../../../../src/chat/text/parse-text.ts'
import { outline } from './outline.ts'

const ORIGIN = 'https://portal.example'

/** Inputs of a case of `test/cases/`: faults that were seen, after public reports. */
function inputsOf<T>(file: string): T[] {
  const path = new URL(`../../../cases/${file}.json`, import.meta.url)
  const { input }: { input: T | T[] } = JSON.parse(readFileSync(path, 'utf8'))
  return [input].flat() as T[]
}

const drawn = ({ text }: { text: string }) => outline(parseText(text, ORIGIN))

test.each([
  ['01-context-tag', ['Discussed in the thread, see there']],
  [
    '03-lines-and-call-tags',
    ['Rated: 👍 then 👎', 'Missed call history', 'icon done', 'italic(went to lunch)', 'loud(STOP)'],
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
