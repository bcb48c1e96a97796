import { expect, test } from 'vitest'
import { pageLanguage } from '../../../host/page/page-language.ts'
import { en } from '../../../src/i18n/en.ts'
import { LANGUAGES, languageFor } from '../../../src/i18n/languages.ts'
import { ru } from '../../../src/i18n/ru.ts'
import { PORTAL_LANGUAGES } from '../../../src/setup/portal-languages.ts'

/** Bitrix24's interface languages as the SDK lists them (`B24LangList`). */
const CLOUD = 'ru id ms de en la fr in it pl br vn tr kz ua ar th sc tc ja'.split(' ')

test.each([
  ['la', 'es-419'],
  ['br', 'pt-BR'],
  ['sc', 'zh-Hans'],
  ['tc', 'zh-Hant'],
  ['ua', 'uk'],
  ['kz', 'kk'],
  ['vn', 'vi'],
  ['in', 'hi'],
])('the portal’s %s is %s to the rest of the world', (code, tag) => {
  expect(PORTAL_LANGUAGES.find((language) => language.code === code)?.tag).toBe(tag)
})

test('every language of the cloud is in the table, once, with a tag that browsers understand', () => {
  const codes = PORTAL_LANGUAGES.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(CLOUD))
  expect(new Set(codes).size).toBe(codes.length)
  const tags = PORTAL_LANGUAGES.map(({ tag }) => tag)
  expect(new Set(tags).size).toBe(tags.length)
  expect(Intl.getCanonicalLocales(tags)).toEqual(tags)
})

test('the app has a name in each, short enough for a tab', () => {
  for (const { code, appName } of PORTAL_LANGUAGES) {
    expect(appName.trim(), code).toBe(appName)
    expect(appName.length, code).toBeGreaterThan(3)
    expect(appName.length, code).toBeLessThanOrEqual(24)
  }
})

test('the table’s names are those of the texts', () => {
  const nameIn = (code: string) => PORTAL_LANGUAGES.find((language) => language.code === code)?.appName
  expect(nameIn('en')).toBe(en.app.name)
  expect(nameIn('ru')).toBe(ru.app.name)
})

test.each(LANGUAGES)('the portal’s $code is in both tables the same', ({ code, tag, direction }) => {
  expect(PORTAL_LANGUAGES.find((language) => language.code === code)).toMatchObject({ tag, direction })
})

test('only Arabic runs from right to left', () => {
  const rtl = PORTAL_LANGUAGES.filter(({ direction }) => direction === 'rtl').map(({ code }) => code)
  expect(rtl).toEqual(['ar'])
})

test.each(PORTAL_LANGUAGES)('the host calls the portal’s $code the same', ({ code, tag, direction }) => {
  expect(pageLanguage(code, [tag])).toEqual({ tag, direction })
})

test('a language that the app has no texts in falls back to English, never to the device’s', () => {
  expect(languageFor('ru').tag).toBe('ru')
  expect(languageFor('br').tag).toBe('en')
  expect(languageFor('xx').tag).toBe('en')
  expect(languageFor('constructor').tag).toBe('en')
  expect(languageFor(null).tag).toBe('en')
})
