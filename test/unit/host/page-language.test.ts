import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APP_LANGUAGES, pageLanguage } from '../../../host/page/page-language.ts'

test('Arabic runs from right to left', () => {
  expect(pageLanguage('ar', ['en', 'ar'])).toEqual({ tag: 'ar', direction: 'rtl' })
})

test.each([null, '', 'ar', 'xx', 'constructor'])('%j, which the app has no texts in, is English', (code) => {
  expect(pageLanguage(code, ['en', 'ru'])).toEqual({ tag: 'en', direction: 'ltr' })
})

test('the host knows the languages that the app has texts in', () => {
  const texts = readdirSync('src/i18n')
    .filter((name) => /^[a-z]{2}(?:-[A-Z][A-Za-z]+)?\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
  expect([...APP_LANGUAGES].sort()).toEqual(texts.sort())
})
