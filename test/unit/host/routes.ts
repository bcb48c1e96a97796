import { portalQuery } from './example-host.ts'

const ACME = portalQuery('acme.bitrix24.com')
const TAG = { 'if-none-match': '"index-4f"' }
const YEAR = 'public, max-age=31536000, immutable'
const CLOSED = "default-src 'none'; frame-ancestors 'none'"
const HTML = 'text/html; charset=utf-8'
const TEXT = 'text/plain; charset=UTF-8'
const SCRIPT = 'text/javascript; charset=utf-8'

/** A request and the expected headers of its answer. */
export interface Route {
  name: string
  /** Method and target. */
  line: string
  headers?: Record<string, string>
  /** State of the host; undefined: normal. */
  host?: 'stopping' | 'broken'
  status: number
  type: string | null
  cache: string
  /** The whole policy; undefined for pages, whose policy has its own tests. */
  policy?: string
  /** `frame-ancestors` of the page; undefined for the refusal, which can be framed anywhere. */
  ancestors?: string
  resource?: string
  etag?: string
  vary?: string
  allow?: string
}

const page = { status: 200, type: HTML, cache: 'no-store', resource: 'cross-origin' }
const opened = { ...page, ancestors: 'https://acme.bitrix24.com' }
const refused = { ...page, status: 403, type: 'text/html; charset=UTF-8' }
const asset = { status: 200, type: SCRIPT, cache: YEAR, policy: CLOSED, resource: 'same-origin' }
const text = { status: 200, type: TEXT, cache: 'no-store', policy: CLOSED, resource: 'same-origin' }
const pageMethods = { ...text, status: 405, allow: 'GET, HEAD, POST' }
const fileMethods = { ...text, status: 405, allow: 'GET, HEAD' }

/** Every kind of answer, once. */
export const ROUTES: readonly Route[] = [
  { name: 'the page in a portal', line: `POST /${ACME}`, ...opened },
  { name: 'the page reloaded', line: `GET /${ACME}`, ...opened },
  { name: 'the installer', line: `POST /install${ACME}`, ...opened },
  { name: 'the page by its file’s name', line: `GET /index.html${ACME}`, ...opened },
  { name: 'the installer by its file’s name', line: `POST /install.html${ACME}`, ...opened },
  {
    name: 'the page with If-None-Match',
    line: `GET /${ACME}`,
    headers: { 'if-none-match': '*' },
    ...opened,
  },
  { name: 'the page outside', line: 'GET /', ...page, ancestors: "'none'" },
  { name: 'a portal that isn’t listed', line: `POST /${portalQuery('crm.other.example')}`, ...refused },
  { name: 'a POST with no portal', line: 'POST /', ...refused },
  { name: 'the page by PUT', line: `PUT /${ACME}`, ...pageMethods },
  { name: 'the installer by OPTIONS', line: `OPTIONS /install${ACME}`, ...pageMethods },
  {
    name: 'an asset',
    line: 'GET /assets/index-4f.js',
    ...asset,
    etag: '"index-4f"',
    vary: 'Accept-Encoding',
  },
  {
    name: 'an asset in brotli',
    line: 'GET /assets/index-4f.js',
    headers: { 'accept-encoding': 'gzip, br' },
    ...asset,
    etag: '"index-4f-br"',
    vary: 'Accept-Encoding',
  },
  {
    name: 'an asset with a matching If-None-Match',
    line: 'GET /assets/index-4f.js',
    headers: TAG,
    ...asset,
    status: 304,
    type: null,
    etag: '"index-4f"',
    vary: 'Accept-Encoding',
  },
  { name: 'an earlier build’s asset', line: 'GET /assets/old-1.js', ...asset, etag: '"earlier"' },
  { name: 'an asset by POST', line: 'POST /assets/index-4f.js', ...fileMethods },
  {
    name: 'a file that keeps its name',
    line: 'GET /favicon.svg',
    ...asset,
    type: 'image/svg+xml; charset=utf-8',
    cache: 'public, max-age=3600',
    etag: '"favicon"',
  },
  { name: 'a missing file', line: 'GET /nothing', ...text, status: 404 },
  { name: 'a missing asset', line: 'GET /assets/nothing.js', ...text, status: 404 },
  { name: 'an unexpected error', line: 'GET /assets/old-1.js', host: 'broken', ...text, status: 500 },
  { name: 'healthz', line: 'GET /healthz', ...text },
  { name: 'healthz by POST', line: 'POST /healthz', ...fileMethods },
  { name: 'readyz', line: 'GET /readyz', ...text },
  { name: 'readyz of a host that stops', line: 'GET /readyz', host: 'stopping', ...text, status: 503 },
  { name: 'readyz by DELETE', line: 'DELETE /readyz', ...fileMethods },
]
