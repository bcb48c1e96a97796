import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APP_LANGUAGES, pageLanguage } from '../../../host/page/page-language.ts'

test('Arabic has the direction rtl', () => {
  expect(pageLanguage('ar', ['en', 'ar'])).toEqual({ tag: 'ar', direction: 'rtl' })
})

test.each([null, '', 'ar', 'xx', 'constructor'])(
  'LANG=%j, a language without texts, gives English',
  (code) => {
    expect(pageLanguage(code, ['en', 'ru'])).toEqual({ tag: 'en', direction: 'ltr' })
  },
)

test('the host knows the languages of the app’s texts', () => {
  const texts = readdirSync('src/i18n')
    .filter((name) => /^[a-z]{2}(?:-[A-Z][A-Za-z]+)?\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
  expect([...APP_LANGUAGES].sort()).toEqual(texts.sort())
})
