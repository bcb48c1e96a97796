import { type Context, Hono } from 'hono'
import { etag, RETAINED_304_HEADERS } from 'hono/etag'
import { getMimeType } from 'hono/utils/mime'
import type { AppFile, AppFiles } from './app-files.ts'
import { ASSET_PATH } from './asset-path.ts'
import { CACHE_CONTROL } from './headers/cache-control.ts'
import { commonHeaders } from './headers/common-headers.ts'
import { answerPage } from './page/answer-page.ts'
import type { Compress } from './page/prepare-page.ts'
import { sendFile } from './send-file.ts'

/** Options that the platform (Node or an edge) passes to the host. */
export interface HostOptions {
  /** The built app, including `/index.html`. */
  files: AppFiles
  /** Origins of the portals outside Bitrix24's cloud that may show the app. */
  portalOrigins: readonly string[]
  /** Compresses the page, once per portal in the page cache; undefined: the page is sent uncompressed. */
  compress?: Compress
  /** True when a proxy terminates TLS before this process: each answer then carries HSTS. */
  behindTls?: boolean
  /** Finds an asset of another build by its path: an earlier build's, or a newer one's from another machine. */
  otherBuilds?: (path: string) => Promise<AppFile | undefined>
  /** False while the host stops: `/readyz` then answers 503 to the load balancer. */
  isReady?: () => boolean
  /** Receives errors of the handler; the client gets a 500 without details. */
  onFailure?: (failure: Error) => void
}

/** The production server as a web-standard `fetch` handler. */
export interface Host {
  fetch(request: Request): Promise<Response>
}

const INDEX = '/index.html'

/** Paths that a portal can have as its handler; the two with `.html` are those of static hosting. */
const PAGE_PATHS = ['/', '/install', INDEX, '/install.html']

const ASSETS = '/assets/'

/**
 * Creates the host. A portal opens the app by POST, so the page answers POST as it answers GET. The POST body, with the
 * user's token in it, is never read: the page gets the token from the portal's handshake.
 */
export function createHost({
  files,
  portalOrigins,
  compress = () => ({}),
  behindTls = false,
  otherBuilds = async () => undefined,
  isReady = () => true,
  // biome-ignore lint/suspicious/noConsole: the only log available on every platform.
  onFailure = (failure) => console.error(failure.stack),
}: HostOptions): Host {
  const index = files.get(INDEX)
  if (index === undefined) throw new Error('The built app has no index.html')
  const page = answerPage({ index, portalOrigins, compress })
  const headers = { plain: commonHeaders(false), tls: commonHeaders(true) }

  const app = new Hono()
  app.use(async (c, next) => {
    const isTls = behindTls || c.req.url.startsWith('https:')
    for (const [name, value] of Object.entries(isTls ? headers.tls : headers.plain)) c.header(name, value)
    await next()
  })
  app.on(['GET', 'POST'], PAGE_PATHS, page)
  for (const path of PAGE_PATHS) app.all(path, (c) => methodNotAllowed(c, 'GET, HEAD, POST'))

  app.get('/healthz', (c) => plain(c, 'ok', 200))
  app.all('/healthz', (c) => methodNotAllowed(c, 'GET, HEAD'))

  app.get('/readyz', (c) => (isReady() ? plain(c, 'ready', 200) : plain(c, 'stopping', 503)))
  app.all('/readyz', (c) => methodNotAllowed(c, 'GET, HEAD'))

  const conditional = etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...Object.keys(headers.tls)] })
  // The middleware rebuilds each response, so only conditional requests pass through it.
  app.use((c, next) => (c.req.header('if-none-match') === undefined ? next() : conditional(c, next)))
  app.all('*', async (c) => {
    const { path, method } = c.req
    const file = files.get(path) ?? (ASSET_PATH.test(path) ? await otherBuilds(path) : undefined)
    if (file === undefined) return plain(c, 'Not found', 404)
    if (method !== 'GET' && method !== 'HEAD') return methodNotAllowed(c, 'GET, HEAD')
    return sendFile(c, file, {
      'cache-control': path.startsWith(ASSETS) ? CACHE_CONTROL.asset : CACHE_CONTROL.other,
      'content-type': getMimeType(path) ?? 'application/octet-stream',
    })
  })

  app.onError((failure, c) => {
    onFailure(failure)
    return plain(c, 'Something went wrong here', 500)
  })
  return { fetch: async (request) => app.fetch(request) }
}

function methodNotAllowed(c: Context, allow: string): Response {
  c.header('allow', allow)
  return plain(c, 'Method not allowed', 405)
}

function plain(c: Context, text: string, status: 200 | 404 | 405 | 500 | 503): Response {
  return c.text(text, status, { 'cache-control': CACHE_CONTROL.never })
}
