import * as v from 'valibot'
import { expect, test } from 'vitest'
import { allowedAddress } from '../../../src/chat/allowed-address.ts'
import { chatFileSchema } from '../../../src/chat/messages/chat-file.ts'
import { picture } from '../../../src/chat/php.ts'

const REFUSED = [
  '',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:image/svg+xml,<svg/>',
  'blob:https://acme.example/1',
  'file:///a.png',
  'ftp://acme.example/a.png',
  '/a.png',
  '//evil.example/a.png',
  'https:///a.png',
  'https:a.png',
  'https:/\\evil.example/a.png',
  'http\ts://acme.example/a.png',
  'https://[/a.png',
]

test.each(REFUSED)('%j becomes neither a link nor a picture', (address) => {
  expect(allowedAddress(address, 'link')).toBe('')
  expect(v.parse(picture, address)).toBe('')
  const urls = { urlPreview: address, urlShow: address, urlDownload: address }
  expect(v.parse(chatFileSchema, { id: 1, type: 'image', ...urls, image: false })).toMatchObject({
    preview: '',
    address: '',
  })
})

test.each([
  ['https://acme.example/a b.png', 'https://acme.example/a%20b.png'],
  ['HTTP://acme.example/a.png', 'http://acme.example/a.png'],
])('%j becomes a link or a picture', (address, href) => {
  expect(allowedAddress(address, 'link')).toBe(href)
  expect(v.parse(picture, address)).toBe(href)
})

test('a mail address becomes a link, but no picture', () => {
  expect(allowedAddress('mailto:anna@acme.example', 'link')).toBe('mailto:anna@acme.example')
  expect(allowedAddress('mailto:anna@acme.example', 'picture')).toBe('')
})
