import { expect, test } from 'vitest'
import { isSameAddress } from '../../../src/setup/same-address.ts'

test.each([
  ['https://app.example/', 'https://app.example/', true],
  ['https://app.example/', 'https://app.example', true],
  ['https://app.example/deal-chat/', 'https://app.example/deal-chat/index.html', true],
  ['https://app.example/', 'http://app.example/', false],
  ['https://app.example/', 'https://app.example/?v=1', false],
  ['https://app.example/', 'https://app.example/deal-chat/', false],
  ['nonsense', 'nonsense', true],
  ['nonsense', 'https://app.example/', false],
])('%s and %s are the same address: %s', (one, other, isSame) => {
  expect(isSameAddress(one, other)).toBe(isSame)
})
