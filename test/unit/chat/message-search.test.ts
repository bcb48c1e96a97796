import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isSearchable, searchMessages } from '../../../src/chat/message-search/search-messages.ts'
import { splitAtWords } from '../../../src/chat/message-search/split-at-words.ts'
import { sample } from '../sample.ts'

const read = (name: string) => v.parse(searchMessages(2_184, 'estimate').schema, sample(name).result)
const marked = (text: string, words: string) =>
  splitAtWords(text, words)
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('')

test('the documented answer is read: hits, and their authors in camel case', () => {
  expect(read('im.dialog.messages.search')).toEqual({
    hits: [
      {
        id: 90_413,
        authorId: 31,
        at: '2026-09-22T18:04:50+03:00',
        text: 'The client approved the [b]estimate[/b]',
      },
    ],
    authors: [{ id: 31, name: 'Olga Renko', picture: '', colour: '#58cc47', isBot: false }],
    hasMore: false,
    isHistoryLimited: false,
  })
})

test('a plan that hides older messages is told, and an answer without restrictions hides none', () => {
  expect(read('im.dialog.messages.search.empty')).toMatchObject({ hits: [], isHistoryLimited: true })
  const { schema } = searchMessages(1, 'estimate')
  expect(v.parse(schema, { messages: [], users: [] }).isHistoryLimited).toBe(false)
})

test('fewer than three characters are not searched for: a portal would answer everything', () => {
  expect(['', '  ', 'ab', ' ab ', '😀😀'].map(isSearchable)).toEqual([false, false, false, false, false])
  expect(['abc', '200', '😀😀😀', 'a b'].map(isSearchable)).toEqual([true, true, true, true])
})

test('the first page has no bound, and a further one that of the last hit', () => {
  expect(searchMessages(1_437, ' 200 W ').params).toEqual({
    CHAT_ID: 1_437,
    SEARCH_MESSAGE: '200 W',
    ORDER: { ID: 'DESC' },
    LIMIT: 50,
  })
  expect(searchMessages(1_437, '200 W', 90_413).params).toMatchObject({ LAST_ID: 90_413 })
})

test('found words are marked in any case, each time, and nothing of the text is lost', () => {
  expect(marked('The 200 W ones, 200 w each', '200 W')).toBe('The [200 W] ones, [200 w] each')
  expect(marked('nothing here', 'xyz')).toBe('nothing here')
  expect(marked('', 'xyz')).toBe('')
  expect(marked('anything', ' ')).toBe('anything')
  expect(marked('İstanbul', 'stan')).toBe('İstanbul')
})

test('a long text begins at a word shortly before what was found in it', () => {
  const long = `${'word '.repeat(40)}the estimate is here`
  expect(marked(long, 'estimate')).toBe('…word word word word word word word the [estimate] is here')
  expect(marked(`${'x'.repeat(100)}estimate`, 'estimate')).toBe('…[estimate]')
})
