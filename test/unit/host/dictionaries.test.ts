import { expect, test } from 'vitest'
import type { AppFile } from '../../../host/app-files.ts'
import { createHost, type HostOptions } from '../../../host/create-host.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const SCRIPT = '/assets/chat-view-BH8ft0A3.js'
const [KNOWN, UNKNOWN] = [
  ':pZGm1Av0IEBKARczz7exkNYsZb8LzaMrV7J32a2fFG4=:',
  ':AAAA1Av0IEBKARczz7exkNYsZb8LzaMrV7J32a2fFG4=:',
]

const SCRIPT_FILE: AppFile = {
  body: bytes('the whole script'),
  br: bytes('brotli'),
  tag: 'script',
  deltas: new Map([[KNOWN, { body: bytes('delta'), tag: 'of-delta' }]]),
}
const whole: AppFile = { body: bytes('whole'), br: bytes('brotli'), tag: 'whole' }
const FILES = new Map<string, AppFile>([
  ['/index.html', { body: bytes('<!doctype html><html lang="en"><head></head></html>') }],
  [SCRIPT, SCRIPT_FILE],
  ['/assets/chat-view-Cn-aAnD1.css', whole],
  ['/assets/ru-chat--FXQpQ93.js', whole],
  ['/assets/index-next7XKyaH.js', whole],
  ['/assets/picture-Cn3aAnD1.svg', whole],
  ['/assets/short-4f.js', whole],
  ['/favicon-BH8ft0A3.js', whole],
])

function hostOf(options: Partial<HostOptions> = {}) {
  return createHost({ files: FILES, portalOrigins: [], dictionaries: true, ...options })
}

/** Asks as Chromium does once it has a dictionary of the chunk. */
async function ask(headers: Record<string, string> = {}, origin = 'https://app.example', host = hostOf()) {
  const asked = { 'accept-encoding': 'gzip, deflate, br, zstd, dcb, dcz', 'available-dictionary': KNOWN }
  const response = await host.fetch(new Request(`${origin}${SCRIPT}`, { headers: { ...asked, ...headers } }))
  return {
    response,
    encoding: response.headers.get('content-encoding'),
    offered: response.headers.get('use-as-dictionary'),
  }
}

test('a browser that has the dictionary of a delta gets the delta', async () => {
  const { response } = await ask({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })
  expect(await response.text()).toBe('delta')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'dcz',
    'content-length': '5',
    'content-type': 'text/javascript; charset=utf-8',
    etag: '"of-delta"',
    'use-as-dictionary': 'match="chat-view-*.js"',
    vary: 'Accept-Encoding, Available-Dictionary',
  })
})

test('HEAD tells of the delta, and its tag gets a 304', async () => {
  const headers = { 'accept-encoding': 'dcz', 'available-dictionary': KNOWN }
  const url = `https://app.example${SCRIPT}`
  const head = await hostOf().fetch(new Request(url, { method: 'HEAD', headers }))
  expect([head.headers.get('content-encoding'), head.headers.get('content-length')]).toEqual(['dcz', '5'])
  expect(await head.text()).toBe('')
  const again = await hostOf().fetch(
    new Request(url, { headers: { ...headers, 'if-none-match': '"of-delta"' } }),
  )
  expect(again.status).toBe(304)
  expect(again.headers.get('vary')).toBe('Accept-Encoding, Available-Dictionary')
  expect(again.headers.get('content-encoding')).toBeNull()
})

test.each([
  ['another dictionary', { 'available-dictionary': UNKNOWN }],
  ['no dictionary', { 'available-dictionary': '' }],
  ['two dictionaries', { 'available-dictionary': `${KNOWN}, ${KNOWN}` }],
  ['a hash without its colons', { 'available-dictionary': KNOWN.slice(1, -1) }],
  ['no dcz', { 'accept-encoding': 'br, dcb' }],
  ['dcz refused', { 'accept-encoding': 'br, dcz;q=0' }],
])('a request with %s gets the whole file, and may keep it as a dictionary', async (_, headers) => {
  const { response, encoding, offered } = await ask(headers)
  expect(await response.text()).toBe('brotli')
  expect(encoding).toBe('br')
  expect(response.headers.get('etag')).toBe('"script-br"')
  expect(response.headers.get('vary')).toBe('Accept-Encoding, Available-Dictionary')
  expect(offered).toBe('match="chat-view-*.js"')
})

test.each([
  ['same-origin', 'cors', true],
  ['same-origin', 'no-cors', true],
  ['none', 'navigate', true],
  ['cross-site', 'same-origin', true],
  ['cross-site', 'no-cors', false],
  ['cross-site', 'cors', false],
  ['same-site', 'no-cors', false],
  ['same-site', 'websocket', false],
])('a request from %s in mode %s may use dictionaries: %s', async (site, mode, may) => {
  const { encoding, offered } = await ask({ 'sec-fetch-site': site, 'sec-fetch-mode': mode })
  expect(encoding).toBe(may ? 'dcz' : 'br')
  expect(offered !== null).toBe(may)
})

test.each([
  ['https://app.example', true],
  ['http://app.example', false],
  ['http://192.168.1.10:3000', false],
  ['http://127.0.0.1:3000', true],
  ['http://127.1.2.3', true],
  ['http://localhost:3000', true],
  ['http://app.localhost', true],
  ['http://[::1]:3000', true],
  ['http://127.0.0.1.example:3000', false],
  ['http://localhost.example', false],
  ['http://mylocalhost', false],
])('dictionaries at %s, where browsers trust the connection or don’t: %s', async (origin, may) => {
  const { encoding, offered } = await ask({}, origin)
  expect(encoding).toBe(may ? 'dcz' : 'br')
  expect(offered !== null).toBe(may)
})

test('behind TLS, dictionaries are used although the host itself is reached by plain http', async () => {
  const { encoding, offered } = await ask({}, 'http://app.example', hostOf({ behindTls: true }))
  expect([encoding, offered]).toEqual(['dcz', 'match="chat-view-*.js"'])
})

test('one file’s answers with and without dictionaries don’t mix', async () => {
  const host = hostOf()
  const kinds = [
    {},
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
    { 'accept-encoding': 'br' },
    {},
  ]
  const answers: (string | null)[][] = []
  for (const headers of kinds) {
    const { encoding, offered } = await ask(headers, 'https://app.example', host)
    answers.push([encoding, offered])
  }
  expect(answers).toEqual([
    ['dcz', 'match="chat-view-*.js"'],
    ['br', null],
    ['br', 'match="chat-view-*.js"'],
    ['dcz', 'match="chat-view-*.js"'],
  ])
})

test('a host on a platform without dictionaries neither offers nor uses them', async () => {
  const { encoding, offered } = await ask({}, 'https://app.example', hostOf({ dictionaries: false }))
  expect([encoding, offered]).toEqual(['br', null])
})

test.each([
  ['/assets/chat-view-Cn-aAnD1.css', 'match="chat-view-*.css"'],
  ['/assets/ru-chat--FXQpQ93.js', 'match="ru-chat-*.js"'],
  ['/assets/index-next7XKyaH.js', 'match="index-*.js"'],
  ['/assets/picture-Cn3aAnD1.svg', null],
  ['/assets/short-4f.js', null],
  ['/favicon-BH8ft0A3.js', null],
  ['/', null],
])('%s is offered as a dictionary: %s', async (path, offered) => {
  const response = await hostOf().fetch(new Request(`https://app.example${path}`))
  expect(response.headers.get('use-as-dictionary')).toBe(offered)
})

test('another build’s script is a dictionary, too', async () => {
  const host = hostOf({ otherBuilds: async () => whole })
  const response = await host.fetch(new Request('https://app.example/assets/chat-view-OLDft0A3.js'))
  expect(response.headers.get('use-as-dictionary')).toBe('match="chat-view-*.js"')
})
