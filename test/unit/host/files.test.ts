import { expect, test } from 'vitest'
import { ask } from './example-host.ts'

const ASSET = '/assets/index-4f.js'

function asking(acceptEncoding: string): Promise<Response> {
  return ask(ASSET, { headers: { 'accept-encoding': acceptEncoding } })
}

test.each([
  ['gzip, deflate, br', 'br', 'brotli'],
  ['gzip, deflate', 'gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
  ['', null, 'plain'],
  ['zstd', null, 'plain'],
])('a browser that takes "%s" gets %s', async (accepted, encoding, body) => {
  const response = await asking(accepted)
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(response.headers.get('content-length')).toBe(String(body.length))
  expect(await response.text()).toBe(body)
})

test('an asset may be kept forever', async () => {
  const { headers } = await ask(ASSET)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('other files of the app are served, and asked for again after an hour', async () => {
  const { status, headers } = await ask('/favicon.svg')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('image/svg+xml')
  expect(headers.get('cache-control')).toBe('public, max-age=3600')
})

test('HEAD of an asset has its headers and no body', async () => {
  const response = await ask(ASSET, { method: 'HEAD' })
  expect(response.headers.get('content-length')).toBe('5')
  expect(await response.text()).toBe('')
})

test('a file takes GET and HEAD only', async () => {
  const response = await ask(ASSET, { method: 'POST' })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test.each([
  '/assets/../../host/node.js',
  '/assets/..%2f..%2fpackage.json',
  '/%2e%2e/package.json',
  '/assets/%2e%2e%2findex.html',
  '/..\\package.json',
  '/assets//index-4f.js',
  '/assets/index-4f.js/',
  '/assets/index-4f.js%00.html',
  '/assets/',
  '/etc/passwd',
  '/__proto__',
  '/%ff',
])('%s leads nowhere', async (path) => {
  const response = await ask(path)
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('whoever watches over the host learns that it is up', async () => {
  const response = await ask('/healthz')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toBe('ok')
})
