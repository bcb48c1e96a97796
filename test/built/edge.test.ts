import { type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { loadAppFiles } from '../../host/node/load-app-files.ts'
import { directive, portalQuery } from '../unit/host/example-host.ts'
import { expectHeaders } from '../unit/host/expect-headers.ts'
import { ROUTES } from '../unit/host/routes.ts'
import { type RunningWorker, runWorker } from './run-worker.js'

const ACME = portalQuery('acme.bitrix24.com')
const FILES = await loadAppFiles('dist/app')
const [SCRIPT = '', FILE] = [...FILES].find(([path]) => /^\/assets\/react-.*\.js$/.test(path)) ?? []

/** Routes of the table that don't need its example build. */
const ROUTES_OF_ANY_BUILD = ROUTES.filter(({ line, etag, host }) => {
  return etag === undefined && host === undefined && !line.includes('index-4f')
})

/** A request without its address. */
interface Asking {
  method?: string
  headers?: Record<string, string>
  body?: string
}

let imports: string[]
let edge: RunningWorker

beforeAll(async () => {
  const built = await build({ configFile: 'host/edge/vite.config.ts', logLevel: 'silent' })
  const chunks = 'output' in built ? built.output.filter((output) => output.type === 'chunk') : []
  imports = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
  edge = await runWorker('dist/edge/worker.js', { PORTAL_ORIGINS: 'https://crm.example.com' })
})

afterAll(() => edge.stop())

/** Sends a request with an unchanged path, and gives the answer without decoding it. */
async function ask(
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asking = {},
): Promise<Response> {
  const { hostname, port } = edge.address
  const message = await new Promise<IncomingMessage>((answered, failed) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, answered)
    asking.on('error', failed).end(body)
  })
  const bytes = new Uint8Array(await buffer(message))
  const entries = Object.entries(message.headersDistinct).map(([name, values = []]) => [
    name,
    values.join(', '),
  ])
  const status = message.statusCode ?? 0
  return new Response(status === 304 ? null : bytes, { status, headers: Object.fromEntries(entries) })
}

/** True for equal bytes; Vitest's own comparison is slow for large arrays. */
function isSame(bytes: Uint8Array, others: Uint8Array | undefined): boolean {
  return others !== undefined && Buffer.compare(bytes, others) === 0
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('the worker is one file without imports', () => {
  expect(SCRIPT).not.toBe('')
  expect(imports).toEqual([])
})

test.each(ROUTES_OF_ANY_BUILD)('on an edge, $name has its documented headers', async (route) => {
  const [method = '', path = ''] = route.line.split(' ')
  expectHeaders(await ask(path, { method, headers: route.headers ?? {} }), route)
})

test.each(['POST', 'GET', 'HEAD'])(
  '%s of the page has the policy and the markup for its portal',
  async (method) => {
    const response = await ask(`/install${portalQuery('crm.example.com', '1', 'ru')}`, { method })
    expect(response.status).toBe(200)
    expect(directive(response, 'connect-src')).toBe("'self' https://crm.example.com")
    expect(directive(response, 'script-src')).toMatch(/^'self'( 'sha256-[\w+/]{43}='){2}$/)
    const page = await response.text()
    if (method === 'HEAD') {
      expect(page).toBe('')
      return
    }
    expect(page).toContain('<html lang="ru" dir="ltr"')
    expect(page).toContain('<link rel="preconnect" href="https://crm.example.com" crossorigin>')
  },
)

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('an asset is sent in %s exactly as built', async (encoding, decode) => {
  const response = await ask(SCRIPT, { headers: { 'accept-encoding': encoding } })
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('etag')).toBe(`"${FILE?.tag}-${encoding}"`)
  const bytes = await bytesOf(response)
  expect(isSame(bytes, FILE?.[encoding])).toBe(true)
  expect(isSame(decode(bytes), FILE?.body)).toBe(true)
})

test('without Accept-Encoding the asset is sent uncompressed, and its ETag gives a 304', async () => {
  const response = await ask(SCRIPT)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(isSame(await bytesOf(response), FILE?.body)).toBe(true)
  const headers = { 'if-none-match': response.headers.get('etag') ?? '', 'accept-encoding': 'identity' }
  const again = await ask(SCRIPT, { headers })
  expect(again.status).toBe(304)
  expect(again.headers.get('cache-control')).toContain('immutable')
})

test('HEAD of an asset in brotli has no body', async () => {
  const response = await ask(SCRIPT, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(await response.text()).toBe('')
})

test.each([
  '/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/%ff',
  '/assets/%00',
])('on an edge, %s is not found', async (path) => {
  expect((await ask(path)).status).toBe(404)
})

test('no part of a large posted body is in the answer', async () => {
  const body = `AUTH_ID=secret-token&${'x'.repeat(1_000_000)}`
  const response = await ask(`/${ACME}`, { method: 'POST', body })
  expect(response.status).toBe(200)
  expect(JSON.stringify([...response.headers]) + (await response.text())).not.toContain('secret-token')
})

test('a mistake in the variables fails every request', async () => {
  const mistaken = await runWorker('dist/edge/worker.js', { PORTAL_ORIGINS: 'crm.example.com' })
  onTestFinished(() => mistaken.stop())
  const response = await mistaken.fetch(`https://app.example/${ACME}`)
  expect(response.status).toBe(500)
})

test('over TLS, each answer has HSTS', async () => {
  for (const path of ['/', '/nothing', SCRIPT, `/${portalQuery('evil.example')}`]) {
    const response = await edge.fetch(`https://app.example${path}`)
    await response.arrayBuffer()
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  }
})
