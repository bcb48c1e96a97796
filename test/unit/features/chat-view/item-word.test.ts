import { expect, test } from 'vitest'
import { itemWord } from '../../../../src/features/chat-view/item-word.ts'

test.each([
  ['DEAL', 'deal'],
  ['COMPANY', 'company'],
  ['DYNAMIC_128', 'other'],
  ['', 'other'],
  ['constructor', 'other'],
  ['__proto__', 'other'],
])('%j is spoken of as %s', (type, word) => {
  expect(itemWord(type)).toBe(word)
})
