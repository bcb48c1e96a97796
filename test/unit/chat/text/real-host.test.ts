import { expect, test } from 'vitest'
import { realHost } from '../../../../src/chat/text/real-host.ts'

test.each([
  ['https://a.example/b', 'the quote', ''],
  ['https://a.example/b', 'https://a.example/b/c.pdf', ''],
  ['https://www.a.example/', 'a.example', ''],
  ['https://a.example/', 'version 1.2 of 3.5.2026', ''],
  ['mailto:anna@a.example', 'anna@a.example', ''],
  ['https://xn--e1afmkfd.xn--p1ai/', 'https://пример.рф/', ''],
  ['https://evil.example/', 'https://bank.example/login', 'evil.example'],
  ['https://evil.example/', 'go to BANK.example now', 'evil.example'],
  ['https://evil.example/', 'bank。example', 'evil.example'],
  ['https://evil.example/', 'ｂank.example', 'evil.example'],
  ['https://evil.example/', 'bank．example', 'evil.example'],
  ['https://evil.example/', 'bank.\u200bexample', 'evil.example'],
  ['https://evil.example/', '10.0.0.1', 'evil.example'],
  ['https://a.bank.example/', 'bank.example', 'a.bank.example'],
  ['https://evil.example/', '\u202eelpmaxe.knab', 'evil.example'],
  ['https://evil.example/', '\u202ekrow ruoy', 'evil.example'],
  ['https://bank.example@evil.example/', 'press', 'evil.example'],
  ['https://xn--bnk-6cd.example/', 'https://b\u0430nk.example/', 'xn--bnk-6cd.example'],
  ['mailto:mallory@evil.example', 'anna@bank.example', 'mallory@evil.example'],
])('a link to %s with the text %j shows the host %j', (href, shown, host) => {
  expect(realHost(href, shown)).toBe(host)
})
