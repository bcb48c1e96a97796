import { expect, test } from 'vitest'
import { languageFor } from '../../../src/i18n/languages.ts'
import { toBcp47 } from '../../../src/portal/language.ts'

test.each([
  ['en', 'en'],
  ['ru', 'ru'],
  ['la', 'es-419'],
  ['br', 'pt-BR'],
  ['sc', 'zh-Hans'],
  ['tc', 'zh-Hant'],
  ['ua', 'uk'],
  ['kz', 'kk'],
  ['vn', 'vi'],
  ['in', 'hi'],
  ['DE', 'de'],
])('the portal’s %s is %s to the rest of the world', (code, tag) => {
  expect(toBcp47(code)).toBe(tag)
  expect(() => new Intl.Locale(tag)).not.toThrow()
})

test.each([[''], ['english'], ['e'], ['../en'], [null], [undefined], [7]])('%j is no language', (code) => {
  expect(toBcp47(code)).toBeNull()
})

test('a language that the app doesn’t speak falls back to English, never to the device’s', () => {
  expect(languageFor('ru').tag).toBe('ru')
  expect(languageFor('ru-KZ').tag).toBe('ru')
  expect(languageFor('xx').tag).toBe('en')
  expect(languageFor(null).tag).toBe('en')
})
