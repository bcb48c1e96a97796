import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { CLOUD_ZONES } from '../../../host/portals/cloud-zones.ts'
import { ask, directive, portalQuery } from './example-host.ts'

test.each(CLOUD_ZONES)('a portal under %s may show the app', async (zone) => {
  const response = await ask(`/${portalQuery(`acme-1.${zone}`)}`, { method: 'POST' })
  expect(response.status).toBe(200)
  expect(directive(response, 'frame-ancestors')).toBe(`https://acme-1.${zone}`)
})

test('a portal of PORTAL_ORIGINS may show the app, with the scheme and port that stand there', async () => {
  expect((await ask(`/${portalQuery('127.0.0.1:4300', '0')}`)).status).toBe(200)
  expect((await ask(`/${portalQuery('crm.example.com', '1')}`)).status).toBe(200)
  expect((await ask(`/${portalQuery('crm.example.com:443', '1')}`)).status).toBe(200)
  expect((await ask(`/${portalQuery('127.0.0.1:4300', '1')}`)).status).toBe(403)
  expect((await ask(`/${portalQuery('127.0.0.1:4301', '0')}`)).status).toBe(403)
  expect((await ask(`/${portalQuery('crm.example.com', '0')}`)).status).toBe(403)
})

test('however a portal writes its name, the policy holds the origin', async () => {
  const response = await ask(`/${portalQuery('ACME.Bitrix24.COM:443')}`)
  expect(directive(response, 'frame-ancestors')).toBe('https://acme.bitrix24.com')
})

test('without PROTOCOL a portal is taken to be https', async () => {
  const response = await ask('/?DOMAIN=acme.bitrix24.com')
  expect(directive(response, 'frame-ancestors')).toBe('https://acme.bitrix24.com')
})

const HOSTILE = [
  'evil.example',
  'evil.example/.bitrix24.com',
  'evil.example\\.bitrix24.com',
  'evil.example?.bitrix24.com',
  'evil.example#.bitrix24.com',
  'evil.example:443/.bitrix24.com',
  'bitrix24.com.evil.example',
  'acme.bitrix24.com.evil.example',
  'evilbitrix24.com',
  'acme-bitrix24.com',
  'bitrix24.com',
  '.bitrix24.com',
  'a.b.bitrix24.com',
  '-acme.bitrix24.com',
  'acme-.bitrix24.com',
  'ac_me.bitrix24.com',
  `${'a'.repeat(64)}.bitrix24.com`,
  `${'a.'.repeat(500)}bitrix24.com`,
  'acme.bitrix24.com.',
  'acme.bitrix24..com',
  'acme.bitrix24.com:8443',
  'acme.bitrix24.com:80',
  'acme.bitrix24.com:',
  'acme.bitrix24.com:99999',
  'user@acme.bitrix24.com',
  'acme.bitrix24.com@evil.example',
  'user:pass@acme.bitrix24.com',
  'https://acme.bitrix24.com',
  'acme.bitrix24.com/',
  'acme.bitrix24.com/path',
  '\u0430cme.bitrix24.com',
  'acme.bitri\u044524.com',
  'acme.bitrix24\u3002com',
  '\uff41cme.bitrix24.com',
  'acme.bitrix24.com\u00ad',
  'acme.bitrix24.com\r\nx-evil: 1',
  'acme.bitrix24.com\n',
  '\tacme.bitrix24.com',
  'acme.bitrix24.com ',
  'acme.bitrix24.com\0',
  'acme.bitrix24.com; script-src *',
  "acme.bitrix24.com 'unsafe-inline'",
  'acme.bitrix24.com,evil.example',
  '*.bitrix24.com',
  '*',
  '',
  '0x7f.1:4300',
  '2130706433:4300',
  '[::1]',
]

test.each(HOSTILE)('%j opens nothing', async (domain) => {
  for (const method of ['GET', 'POST']) {
    const response = await ask(`/${portalQuery(domain)}`, { method })
    expect(response.status).toBe(403)
    expect(directive(response, 'frame-ancestors')).toBeUndefined()
    expect(response.headers.get('x-evil')).toBeNull()
    expect(await response.text()).not.toMatch(/<script|unsafe-inline|user:pass/)
  }
})

test.each(['2', 'https', '', '01', '1 '])('PROTOCOL %j is no protocol', async (protocol) => {
  expect((await ask(`/${portalQuery('acme.bitrix24.com', protocol)}`)).status).toBe(403)
})

test('a cloud portal over plain http isn’t one', async () => {
  expect((await ask(`/${portalQuery('acme.bitrix24.com', '0')}`)).status).toBe(403)
})

test('two names in one address are none', async () => {
  expect((await ask('/?DOMAIN=acme.bitrix24.com&DOMAIN=evil.example&PROTOCOL=1')).status).toBe(403)
  expect((await ask('/?DOMAIN=acme.bitrix24.com&PROTOCOL=1&PROTOCOL=0')).status).toBe(403)
})

test('a portal that isn’t allowed reads why, in a frame, and what to do', async () => {
  const response = await ask(`/${portalQuery('crm.other.example')}`, { method: 'POST' })
  const page = await response.text()
  expect(response.status).toBe(403)
  expect(page).toContain('https://crm.other.example isn')
  expect(page).toContain('PORTAL_ORIGINS')
  expect(page).not.toContain('<script')
  expect(response.headers.get('x-frame-options')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('only a refusal that the list is the cause of says so in a header', async () => {
  const header = async (path: string) => (await ask(path, { method: 'POST' })).headers.get('x-deal-chat')
  expect(await header(`/${portalQuery('crm.other.example')}`)).toBe('unlisted')
  expect(await header(`/${portalQuery('acme.bitrix24.com')}`)).toBeNull()
  expect(await header(`/${portalQuery('user@acme.bitrix24.com')}`)).toBeNull()
  expect(await header('/')).toBeNull()
})

test('the refusal speaks the portal’s language', async () => {
  const response = await ask(`/${portalQuery('crm.other.example', '1', 'ru')}`)
  expect(await response.text()).toContain('<html lang="ru">')
})

test('the refusal’s policy allows its own style and nothing else', async () => {
  const response = await ask(`/${portalQuery('evil.example')}`)
  const style = /<style>(.*?)<\/style>/s.exec(await response.text())?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(directive(response, 'style-src')).toBe(`'sha256-${hash}'`)
  expect(directive(response, 'default-src')).toBe("'none'")
  expect(directive(response, 'script-src')).toBeUndefined()
})
