import { expect, test } from 'vitest'
import { languageCode } from '../../../src/portal/language/language-code.ts'

test.each([
  ['en', 'en'],
  ['br', 'br'],
  [' DE ', 'de'],
])('the portal’s %j is the code %s', (value, code) => {
  expect(languageCode(value)).toBe(code)
})

test.each([[''], ['english'], ['e'], ['../en'], [null], [undefined], [7]])('%j is no language', (value) => {
  expect(languageCode(value)).toBeNull()
})
