import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeLink } from '../../../../src/chat/text/safe-link.ts'

const ORIGIN = 'https://acme.example'

test.each([
  ['https://a.example/b?c#d', 'https://a.example/b?c#d', ''],
  ['HTTP://A.example', 'http://a.example/', ''],
  ['"https://a.example/"', 'https://a.example/', ''],
  ['www.a.example', 'https://www.a.example/', ''],
  ['mailto:anna@a.example?subject=b', 'mailto:anna@a.example?subject=b', ''],
  ['/crm/deal/details/1/', 'https://acme.example/crm/deal/details/1/', '/crm/deal/details/1/'],
  ['https://acme.example/a?b#c', 'https://acme.example/a?b#c', '/a?b#c'],
  ['https://anna@acme.example/a', 'https://anna@acme.example/a', ''],
  ['https://acme.example.evil.example/', 'https://acme.example.evil.example/', ''],
  ['https://acme.example//evil.example/a', 'https://acme.example//evil.example/a', ''],
  ['https://acme.example/.//evil.example', 'https://acme.example//evil.example', ''],
])('%j may be opened', (address, href, path) => {
  expect(safeLink(address, ORIGIN)).toEqual({ href, path })
})

test.each([
  '',
  'a.example',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'https&#58;//a.example',
  'data:text/html,a',
  'vbscript:a',
  'file:///a',
  'tel:+49',
  'ftp://a.example',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example',
  '/.//evil.example/login',
  '/..//evil.example/a',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '\\\\evil.example',
  'https:a.example',
  'https:///a.example',
  'https://',
  'https://[',
  'https://a b.example/',
  'https://a\u202e.example/',
  'https://a.example/\ud800',
  'ｈttps://a.example/',
  'http\u200bs://a.example/',
  'mailto:anna',
  'mailto:?to=anna@a.example',
])('%j is not a safe link', (address) => {
  expect(safeLink(address, ORIGIN)).toBeNull()
})

test('a path links to the portal, or to nothing', () => {
  expect(safeLink('/a', '')).toBeNull()
  expect(safeLink('/@evil.example/', ORIGIN)?.href).toBe('https://acme.example/@evil.example/')
})

test('a path of the portal resolves to no other host', () => {
  const bits = fc.constantFrom(
    '/',
    '//',
    '.',
    '..',
    '%2e',
    '%2E%2e',
    '\\',
    '@',
    ':',
    '?',
    '#',
    'evil.example',
    'a',
  )
  const typed = fc
    .tuple(fc.constantFrom('', ORIGIN), fc.array(bits, { maxLength: 8 }))
    .map(([before, rest]) => `${before}/${rest.join('')}`)
  fc.assert(
    fc.property(typed, (address) => {
      const path = safeLink(address, ORIGIN)?.path ?? ''
      expect(new URL(path, ORIGIN).origin).toBe(ORIGIN)
    }),
  )
})
