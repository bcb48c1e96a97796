import { expect, test } from 'vitest'
import { ask, exampleHost } from './example-host.ts'

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
])('Accept-Encoding "%s" gets %s', async (accepted, encoding, body) => {
  const response = await asking(accepted)
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(response.headers.get('content-length')).toBe(String(body.length))
  expect(await response.text()).toBe(body)
})

test.each([
  ['gzip, deflate, br', '"index-4f-br"'],
  ['gzip', '"index-4f-gzip"'],
  ['', '"index-4f"'],
])('Accept-Encoding "%s" with the matching ETag gets a 304', async (accepted, tag) => {
  const response = await asking(accepted)
  expect(response.headers.get('etag')).toBe(tag)
  const again = await ask(ASSET, { headers: { 'accept-encoding': accepted, 'if-none-match': tag } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect(again.headers.get('etag')).toBe(tag)
  expect(again.headers.get('content-length')).toBeNull()
  expect(again.headers.get('content-encoding')).toBeNull()
})

test.each([
  ['"index-4f"', 304],
  ['W/"index-4f"', 304],
  ['"other", "index-4f"', 304],
  ['"other",W/"index-4f" , "third"', 304],
  ['*', 304],
  ['"index-4f-br"', 200],
  ['"other"', 200],
  ['index-4f', 200],
  ['"index-4', 200],
  ['', 200],
  [',,;"', 200],
])('If-None-Match %s is answered %i', async (tags, status) => {
  for (const method of ['GET', 'HEAD']) {
    const response = await ask(ASSET, { method, headers: { 'if-none-match': tags } })
    expect(response.status).toBe(status)
  }
})

test('If-None-Match changes no 404, and no answer to a POST', async () => {
  const headers = { 'if-none-match': '*' }
  expect((await ask('/assets/nothing.js', { headers })).status).toBe(404)
  expect((await ask(ASSET, { headers, method: 'POST' })).status).toBe(405)
  expect((await ask('/healthz', { headers })).status).toBe(200)
})

test('assets are cached as immutable', async () => {
  const { headers } = await ask(ASSET)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('files without a hash in their name are cached for an hour', async () => {
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

test('a file allows GET and HEAD only', async () => {
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
  '/%',
  '/%zz',
  '/assets/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..;/index.html',
  '/assets/%252e%252e%252findex.html',
  '/assets/..%5c..%5cindex.html',
  '/assets/..%c0%afindex.html',
  '/assets/%e0%80%af',
  '/assets/%u002e%u002e/index.html',
  '/assets%2findex-4f.js',
  '/assets%5cindex-4f.js',
  '/%2findex.html',
  '//evil.example/assets/index-4f.js',
  '/assets/index-4f.js%20',
  '/assets/index-4f.js%0d%0ax-evil:%201',
  '/assets/index-4f.js;.css',
  '/assets/INDEX-4f.js',
  '/install/',
  `/${'a/'.repeat(4_000)}`,
])('%s is not found', async (path) => {
  const response = await ask(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('Not found')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test.each([
  '/assets/.vite/manifest.json',
  '/assets/.hidden.js',
  '/assets/..%2fx.js',
  '/assets/a/b.js',
  '/assets/a%5cb.js',
  '/assets/a%00.js',
  '/assets/',
  '/favicon.ico',
])('%s is never searched for in other builds', async (path) => {
  const looked: string[] = []
  const host = exampleHost({ otherBuilds: async (asked) => void looked.push(asked) })
  expect((await ask(path, {}, host)).status).toBe(404)
  expect((await ask('/assets/x-1.js', {}, host)).status).toBe(404)
  expect(looked).toEqual(['/assets/x-1.js'])
})

test('/healthz answers ok', async () => {
  const response = await ask('/healthz')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).toBe('ok')
})
