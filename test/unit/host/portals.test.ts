import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CLOUD_ZONES } from '../../../host/portals/cloud-zones.ts'
import { VENDOR_HOSTS } from '../../../host/portals/vendor-hosts.ts'
import { VENDOR_HOSTS as VENDOR_HOSTS_OF_APP } from '../../../src/chat/search/vendor-hosts.ts'
import { HOSTILE_DOMAINS } from '../../hostile-domains.ts'
import { ask, directive, EXAMPLE_PORTALS, portalQuery } from './example-host.ts'

const policyFor = async (domain: string) => {
  const response = await ask(`/${portalQuery(domain)}`)
  return response.headers.get('content-security-policy') ?? ''
}
const REFUSAL_POLICY = await policyFor('evil.example')
const PAGE_POLICY = (await policyFor('acme.bitrix24.com')).replaceAll('https://acme.bitrix24.com', 'PORTAL')

test.each(CLOUD_ZONES)('a portal under %s may show the app', async (zone) => {
  const response = await ask(`/${portalQuery(`acme-1.${zone}`)}`, { method: 'POST' })
  expect(response.status).toBe(200)
  expect(directive(response, 'frame-ancestors')).toBe(`https://acme-1.${zone}`)
})

test('a portal in PORTAL_ORIGINS may show the app, with exactly its scheme and port', async () => {
  expect((await ask(`/${portalQuery('127.0.0.1:4300', '0')}`)).status).toBe(200)
  expect((await ask(`/${portalQuery('crm.example.com', '1')}`)).status).toBe(200)
  expect((await ask(`/${portalQuery('crm.example.com:443', '1')}`)).status).toBe(200)
  expect((await ask(`/${portalQuery('127.0.0.1:4300', '1')}`)).status).toBe(403)
  expect((await ask(`/${portalQuery('127.0.0.1:4301', '0')}`)).status).toBe(403)
  expect((await ask(`/${portalQuery('crm.example.com', '0')}`)).status).toBe(403)
})

test('the policy has the normalised origin for any spelling of a portal’s name', async () => {
  const response = await ask(`/${portalQuery('ACME.Bitrix24.COM:443')}`)
  expect(directive(response, 'frame-ancestors')).toBe('https://acme.bitrix24.com')
})

test('the host and the app know the same hosts of Bitrix24 itself', () => {
  expect(VENDOR_HOSTS_OF_APP).toEqual(VENDOR_HOSTS)
})

test.each([
  'api',
  'apidocs',
  'app',
  'auth2',
  'cdn',
  'cdn-ru',
  'dev',
  'dl',
  'helpdesk',
  'oauth',
  'partners',
  'status',
  'training',
  'vendors',
  'www',
])('%s is a host of Bitrix24 itself under every zone, and no portal', async (name) => {
  for (const zone of CLOUD_ZONES) expect((await ask(`/${portalQuery(`${name}.${zone}`)}`)).status).toBe(403)
  expect((await ask(`/${portalQuery(`${name}-1.bitrix24.com`)}`)).status).toBe(200)
})

test('without PROTOCOL the scheme is https', async () => {
  const response = await ask('/?DOMAIN=acme.bitrix24.com')
  expect(directive(response, 'frame-ancestors')).toBe('https://acme.bitrix24.com')
})

test.each(HOSTILE_DOMAINS)('DOMAIN=%j is refused', async (domain) => {
  for (const method of ['GET', 'POST']) {
    const response = await ask(`/${portalQuery(domain)}`, { method })
    expect(response.status).toBe(403)
    expect(directive(response, 'frame-ancestors')).toBeUndefined()
    expect(response.headers.get('x-evil')).toBeNull()
    expect(await response.text()).not.toMatch(/<script|unsafe-inline|user:pass/)
  }
})

/** Parts that an attacker would combine to a name, besides random text. */
const NAME_PARTS = fc.oneof(
  fc.constantFrom(
    'acme',
    '.',
    'bitrix24.com',
    '.bitrix24.com',
    'bitrix24.com.br',
    'crm.example.com',
    '127.0.0.1',
  ),
  fc.constantFrom(
    ':',
    '443',
    ':4300',
    '@',
    '/',
    '\\',
    '#',
    '?',
    ';',
    ',',
    ' ',
    "'",
    '"',
    '*',
    '%',
    '\r\n',
    '\0',
  ),
  fc.constantFrom('xn--', '-', '_', '[', ']', '\u3002', '\u0430', '\u00ad', 'A', 'evil.example'),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const NAMES = fc.array(NAME_PARTS, { maxLength: 6 }).map((parts) => parts.join(''))
const CLOUD_ORIGIN = new RegExp(
  `^https://[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.(?:${CLOUD_ZONES.map((zone) => zone.replaceAll('.', '\\.')).join('|')})$`,
)

test('for any generated name, only a cloud or listed portal gets the page, with only its origin in the policy', async () => {
  await fc.assert(
    fc.asyncProperty(NAMES, fc.constantFrom('0', '1'), async (name, protocol) => {
      const response = await ask(`/${portalQuery(name, protocol)}`, { method: 'POST' })
      const policy = response.headers.get('content-security-policy') ?? ''
      if (response.status === 403) {
        expect(policy).toBe(REFUSAL_POLICY)
        return
      }
      expect(response.status).toBe(200)
      const ancestors = directive(response, 'frame-ancestors') ?? ''
      if (!EXAMPLE_PORTALS.includes(ancestors)) expect(ancestors).toMatch(CLOUD_ORIGIN)
      expect(policy.replaceAll(ancestors, 'PORTAL')).toBe(PAGE_POLICY)
    }),
    { numRuns: 2_000 },
  )
})

test.each(['2', 'https', '', '01', '1 '])('PROTOCOL=%j is refused', async (protocol) => {
  expect((await ask(`/${portalQuery('acme.bitrix24.com', protocol)}`)).status).toBe(403)
})

test('a cloud portal over plain http is refused', async () => {
  expect((await ask(`/${portalQuery('acme.bitrix24.com', '0')}`)).status).toBe(403)
})

test.each([
  '0x7f.1:4300',
  '2130706433:4300',
  '127.1:4300',
  '0177.0.0.1:4300',
  '127.0.0.1.:4300',
  '127.0.0.1:04300',
])('%s, an alternative spelling of a listed portal, is refused', async (domain) => {
  expect((await ask(`/${portalQuery(domain, '0')}`)).status).toBe(403)
})

test('an address with two names is refused', async () => {
  expect((await ask('/?DOMAIN=acme.bitrix24.com&DOMAIN=evil.example&PROTOCOL=1')).status).toBe(403)
  expect((await ask('/?DOMAIN=acme.bitrix24.com&PROTOCOL=1&PROTOCOL=0')).status).toBe(403)
})

test('a refused portal gets a page that can be framed, with the reason and the fix', async () => {
  const response = await ask(`/${portalQuery('crm.other.example')}`, { method: 'POST' })
  const page = await response.text()
  expect(response.status).toBe(403)
  expect(page).toContain('PORTAL_ORIGINS')
  expect(page).not.toContain('<script')
  expect(response.headers.get('x-frame-options')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test.each(['en', 'ru'])(
  'the refusal in %s repeats no name, and warns before it advises a listing',
  async (language) => {
    const pageFor = async (domain: string) => (await ask(`/${portalQuery(domain, '1', language)}`)).text()
    const page = await pageFor('support-bitrix24.example')
    expect(page).not.toContain('support-bitrix24')
    expect(page).toMatch(/Beware|Осторожно/)
    expect(page).toBe(await pageFor('www.bitrix24.com'))
  },
)

test('x-deal-chat is set only when the portal isn’t listed', async () => {
  const header = async (path: string) => (await ask(path, { method: 'POST' })).headers.get('x-deal-chat')
  expect(await header(`/${portalQuery('crm.other.example')}`)).toBe('unlisted')
  expect(await header(`/${portalQuery('acme.bitrix24.com')}`)).toBeNull()
  expect(await header(`/${portalQuery('user@acme.bitrix24.com')}`)).toBeNull()
  expect(await header('/')).toBeNull()
})

test('the refusal page is in the portal’s language', async () => {
  const response = await ask(`/${portalQuery('crm.other.example', '1', 'ru')}`)
  expect(await response.text()).toContain('<html lang="ru" dir="ltr">')
})

test('the refusal page’s policy allows its own style and nothing else', async () => {
  const response = await ask(`/${portalQuery('evil.example')}`)
  const style = /<style>(.*?)<\/style>/s.exec(await response.text())?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(directive(response, 'style-src')).toBe(`'sha256-${hash}'`)
  expect(directive(response, 'default-src')).toBe("'none'")
  expect(directive(response, 'script-src')).toBeUndefined()
})
