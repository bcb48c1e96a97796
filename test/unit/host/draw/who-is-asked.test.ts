import { expect, onTestFinished, test, vi } from 'vitest'
import { itemOfTab } from '../../../../host/draw/crm-kinds.ts'
import { crmKind } from '../../../../src/portal/entry.ts'
import { EXAMPLE_HOST } from '../example-host.ts'
import { batch, drawingHost, exampleDrawing, type Fields, FORM, opening, TOKEN } from './example-drawing.ts'

const ACME = 'https://acme.bitrix24.com'
const LOOPBACK = 'http://127.0.0.1:4300'
const LISTED = [ACME, LOOPBACK, 'http://[::1]:4300', 'https://crm.example.com:8443']

/** A host that draws for the listed portals, with every address that it asks. */
function watchedHost() {
  const asked: string[] = []
  const fetch = (async (url: string) => {
    asked.push(url)
    return new Response(batch(), { headers: { 'content-type': 'application/json' } })
  }) as typeof globalThis.fetch
  const portalOrigins = [
    ...LISTED,
    'http://localhost:4300',
    'https://10.0.0.5',
    'http://crm.example.com:8443',
  ]
  return { asked, host: drawingHost(exampleDrawing(LISTED, { fetch }), { portalOrigins }) }
}

test.each([
  ['acme.bitrix24.com', '1', ACME],
  ['ACME.Bitrix24.com:443', '1', ACME],
  ['127.0.0.1:4300', '0', LOOPBACK],
  ['[::1]:4300', '0', 'http://[::1]:4300'],
  ['crm.example.com:8443', '1', 'https://crm.example.com:8443'],
])('the listed portal %s (%s) is asked at %s', async (domain, protocol, origin) => {
  const { host, asked } = watchedHost()
  await (await host.fetch(opening(domain, FORM, '/', protocol))).text()
  expect(asked).toEqual([expect.stringMatching(/^[^?]*\/rest\/batch\?request=[\w-]+$/)])
  expect(new URL(asked[0] ?? '').origin).toBe(origin)
})

test.each([
  ['a cloud portal that isn’t listed', 'other.bitrix24.com', '1'],
  ['a name below the listed one', 'x.acme.bitrix24.com', '1'],
  ['a name that ends like the listed one', 'evilacme.bitrix24.com', '1'],
  ['a name that begins like the listed one', 'acme.bitrix24.com.evil.example', '1'],
  ['the listed name in another zone', 'acme.bitrix24.co', '1'],
  ['a letter that looks like the listed one', 'аcme.bitrix24.com', '1'],
  ['the listed name with a dot at its end', 'acme.bitrix24.com.', '1'],
  ['another port', 'acme.bitrix24.com:8443', '1'],
  ['the listed name without its port', 'crm.example.com', '1'],
  ['another scheme', 'acme.bitrix24.com', '0'],
  ['another scheme, which may frame', 'crm.example.com:8443', '0'],
  ['a user before the name', 'acme.bitrix24.com@evil.example', '1'],
  ['a user before the listed name', 'evil@acme.bitrix24.com', '1'],
  ['a path', 'acme.bitrix24.com/rest', '1'],
  ['a backslash', 'acme.bitrix24.com\\@evil.example', '1'],
  ['a line break', 'acme.bitrix24.com\r\nHost: evil.example', '1'],
  ['another port of a listed address', '127.0.0.1:4301', '0'],
  ['an address written as a number', '2130706433:4300', '0'],
  ['an address in hexadecimal', '0x7f.0.0.1:4300', '0'],
  ['a short address', '127.1:4300', '0'],
  ['a name that resolves to a listed address, and may frame', 'localhost:4300', '0'],
  ['a private address that may frame', '10.0.0.5', '1'],
  ['a private address', '192.168.0.1', '1'],
  ['an address of a cloud’s metadata', '169.254.169.254', '0'],
  ['an IPv6 address', '[::2]:4300', '0'],
  ['the listed address as IPv6', '[::ffff:127.0.0.1]:4300', '0'],
])('%s is never asked', async (_, domain, protocol) => {
  const { host, asked } = watchedHost()
  const html = await (await host.fetch(opening(domain, FORM, '/', protocol))).text()
  expect(asked).toEqual([])
  expect(html).not.toContain('drawn')
})

test('a portal that is named twice in the address is never asked', async () => {
  const { host, asked } = watchedHost()
  const { url } = opening('acme.bitrix24.com', FORM, '/', '1')
  const twice = new Request(`${url}&DOMAIN=127.0.0.1:4300`, {
    method: 'POST',
    body: new URLSearchParams(FORM),
  })
  expect((await host.fetch(twice)).status).toBe(403)
  expect(asked).toEqual([])
})

/** The form with other fields. */
const form = (fields: Record<string, string>) => ({ ...FORM, ...fields })
const tab = (PLACEMENT: string, PLACEMENT_OPTIONS = '{"ID":"1"}') => form({ PLACEMENT, PLACEMENT_OPTIONS })

test.each<[string, Fields]>([
  ['no token', form({ AUTH_ID: '' })],
  ['a token with a line break', form({ AUTH_ID: `${TOKEN}\r\nX: y` })],
  ['a token that HTML would escape', form({ AUTH_ID: `${TOKEN}<` })],
  ['a token too short to be recognised', form({ AUTH_ID: 'abc' })],
  ['a very long token', form({ AUTH_ID: 'a'.repeat(2_000) })],
  ['two tokens', [...Object.entries(FORM), ['AUTH_ID', 'another0000token']]],
  ['two placements', [...Object.entries(FORM), ['PLACEMENT', 'CRM_LEAD_DETAIL_TAB']]],
  ['another portal in the form', form({ DOMAIN: 'other.bitrix24.com' })],
  [
    'several portals in the form',
    [...Object.entries(FORM), ['DOMAIN', 'acme.bitrix24.com'], ['DOMAIN', 'x.example']],
  ],
  ['the left menu', tab('DEFAULT')],
  ['a task', tab('TASK_VIEW_TAB', '{"taskId":"1"}')],
  ['a toolbar of the CRM', tab('CRM_DEAL_DETAIL_TOOLBAR')],
  ['an unknown kind of item', tab('CRM_THING_DETAIL_TAB')],
  ['a kind from the prototype', tab('CRM___PROTO___DETAIL_TAB')],
  ['a smart process without a number', tab('CRM_DYNAMIC_0_DETAIL_TAB')],
  ['no options', form({ PLACEMENT_OPTIONS: '' })],
  ['options that are no JSON', form({ PLACEMENT_OPTIONS: '{"ID":' })],
  ['options that are null', form({ PLACEMENT_OPTIONS: 'null' })],
  ['an ID of 0', tab('CRM_DEAL_DETAIL_TAB', '{"ID":"0"}')],
  ['an ID with a command', tab('CRM_DEAL_DETAIL_TAB', '{"ID":"1&cmd[x]=user.get"}')],
  ['an ID with a reference', tab('CRM_DEAL_DETAIL_TAB', '{"ID":"$result[chat]"}')],
  ['an ID that is a list', tab('CRM_DEAL_DETAIL_TAB', '{"ID":["1"]}')],
  ['a fraction', tab('CRM_DEAL_DETAIL_TAB', '{"ID":1.5}')],
  ['an ID beyond exact numbers', tab('CRM_DEAL_DETAIL_TAB', '{"ID":"9999999999999999"}')],
])('a form with %s asks nothing, and gets the plain page', async (_, fields) => {
  const { host, asked } = watchedHost()
  const html = await (await host.fetch(opening('acme.bitrix24.com', fields, '/', '1'))).text()
  expect(asked).toEqual([])
  expect(html).toContain('skeleton')
  expect(html).not.toContain('drawn')
})

test('a form that names its portal as the address does is drawn', async () => {
  const { host, asked } = watchedHost()
  await (
    await host.fetch(opening('acme.bitrix24.com', form({ DOMAIN: 'acme.bitrix24.com' }), '/', '1'))
  ).text()
  expect(asked).toHaveLength(1)
})

test.each([
  ['POST', '/install', 'application/x-www-form-urlencoded'],
  ['POST', '/install.html', 'application/x-www-form-urlencoded'],
  ['GET', '/', ''],
  ['HEAD', '/', ''],
  ['POST', '/', 'application/json'],
  ['POST', '/', 'multipart/form-data; boundary=x'],
  ['POST', '/', 'text/plain'],
])('%s %s with a body of "%s" is not drawn, and the body is not read', async (method, path, type) => {
  const { host, asked } = watchedHost()
  const request = new Request(`http://app.example${path}?DOMAIN=acme.bitrix24.com`, {
    method,
    ...(method === 'POST' ? { body: new URLSearchParams(FORM).toString() } : {}),
    headers: { 'content-type': type },
  })
  const response = await host.fetch(request)
  expect(response.status).toBe(200)
  expect(asked).toEqual([])
  expect(request.bodyUsed).toBe(false)
})

test('the body of a portal that isn’t listed is not read', async () => {
  const { host } = watchedHost()
  const request = opening('other.bitrix24.com', FORM, '/', '1')
  await host.fetch(request)
  expect(request.bodyUsed).toBe(false)
})

test.each([
  'DEAL',
  'LEAD',
  'CONTACT',
  'COMPANY',
  'QUOTE',
  'ORDER',
  'SMART_INVOICE',
  'DYNAMIC_128',
  'INVOICE',
])('the host reads a card of %s as the app does', (type) => {
  const kind = crmKind(type)
  expect(itemOfTab(`CRM_${type}_DETAIL_TAB`, '7')).toEqual(kind === null ? undefined : { ...kind, id: 7 })
})

test('without drawing, no request leaves the host', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  onTestFinished(() => fetch.mockRestore())
  const request = opening('acme.bitrix24.com', FORM, '/', '1')
  const response = await EXAMPLE_HOST.fetch(request)
  expect(response.status).toBe(200)
  expect(fetch).not.toHaveBeenCalled()
  expect(request.bodyUsed).toBe(false)
})
