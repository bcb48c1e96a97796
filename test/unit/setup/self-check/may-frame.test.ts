import { expect, test } from 'vitest'
import { mayFrame } from '../../../../src/setup/self-check/may-frame.ts'

const OWN = 'https://chat.example'
const PORTAL = 'https://acme.bitrix24.com'
const asked = (policy: string | null, frameOptions: string | null = null, portal = PORTAL) =>
  mayFrame({ policy, frameOptions }, portal, OWN)

test.each<[policy: string | null, may: boolean]>([
  [null, true],
  ["default-src 'none'", true],
  ['frame-ancestors https://acme.bitrix24.com', true],
  ["default-src 'self'; Frame-Ancestors  https://other.example HTTPS://ACME.bitrix24.com", true],
  ['frame-ancestors https://*.bitrix24.com', true],
  ['frame-ancestors acme.bitrix24.com', true],
  ['frame-ancestors https:', true],
  ['frame-ancestors http://acme.bitrix24.com', true],
  ['frame-ancestors http:', true],
  ['frame-ancestors *', true],
  ['frame-ancestors https://acme.bitrix24.com:443/path', true],
  ['frame-ancestors https://acme.bitrix24.com:*', true],
  ['frame-ancestors https://acme.bitrix24.com:8443', false],
  ["frame-ancestors 'none'", false],
  ["frame-ancestors 'self'", false],
  ['frame-ancestors', false],
  ['frame-ancestors https://bitrix24.com', false],
  ['frame-ancestors https://*.acme.bitrix24.com', false],
  ['frame-ancestors https://evilacme.bitrix24.com', false],
  ["frame-ancestors https:, frame-ancestors 'none'", false],
])('by the policy %j a portal may frame the page: %s', (policy, may) => {
  expect(asked(policy)).toBe(may)
})

test.each<[frameOptions: string, may: boolean]>([
  ['DENY', false],
  ['SAMEORIGIN', false],
  ['sameorigin, SAMEORIGIN', false],
  ['ALLOW-FROM https://acme.bitrix24.com', true],
])('by X-Frame-Options %s: %s; a policy that names ancestors wins', (frameOptions, may) => {
  expect(asked(null, frameOptions)).toBe(may)
  expect(asked(`frame-ancestors ${PORTAL}`, frameOptions)).toBe(true)
})

test('a portal with another port is another origin', () => {
  const portal = 'http://127.0.0.1:4300'
  expect(asked('frame-ancestors http://127.0.0.1:4300', null, portal)).toBe(true)
  expect(asked('frame-ancestors http://127.0.0.1', null, portal)).toBe(false)
})

test('a page of the same origin may frame a page for the same origin', () => {
  expect(asked("frame-ancestors 'self'", null, OWN)).toBe(true)
  expect(asked(null, 'SAMEORIGIN', OWN)).toBe(true)
})
