import { expect, test } from 'vitest'
import { ownAddress } from '../../../src/boot/own-address.ts'

test.each([
  ['https://app.example/?DOMAIN=acme.example&LANG=en#/find', 'https://app.example/'],
  ['https://app.example/install?DOMAIN=acme.example', 'https://app.example/'],
  ['https://app.example/deal-chat/install', 'https://app.example/deal-chat/'],
  ['https://cdn.example/b24/42/install.html?DOMAIN=acme.example', 'https://cdn.example/b24/42/index.html'],
  ['https://cdn.example/b24/42/index.html', 'https://cdn.example/b24/42/index.html'],
  ['https://app.example/reinstall', 'https://app.example/reinstall'],
])('the address bound from %s is %s', (opened, address) => {
  expect(ownAddress(opened)).toBe(address)
})
