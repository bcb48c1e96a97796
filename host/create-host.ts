import { type Context, Hono } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import type { AppFile, AppFiles } from './app-files.ts'
import { contentSecurityPolicy } from './headers/content-security-policy.ts'
import { encodedBody } from './encoded-body.ts'
import { APP_LANGUAGES, pageLanguage } from './page/page-language.ts'
import { type Compress, preparePage } from './page/prepare-page.ts'
import { readPortal } from './portals/read-portal.ts'
import { refusalPage } from './page/refusal-page.ts'

/** What a platform gives the host. */
export interface HostOptions {
  /** The built app, `/index.html` among it. */
  files: AppFiles
  /** Portals besides Bitrix24's cloud that may show the app, as origins. */
  portalOrigins: readonly string[]
  /** Compresses the page when the host starts. Without it the page goes out as it is. */
  compress?: Compress
  /** Whether browsers reach us by TLS, though this process isn't spoken to in it: HSTS goes with each answer then. */
  behindTls?: boolean
  /** Finds an asset that this build doesn't have, by its path: an earlier build's, or a newer one's of another machine. */
  otherBuilds?: (path: string) => Promise<AppFile | undefined>
  /** Whether new requests are welcome; `/readyz` tells a load balancer. */
  isReady?: () => boolean
}

/** The production server, as a function. */
export interface Host {
  fetch(request: Request): Promise<Response>
}

const INDEX = '/index.html'

/** Addresses that a portal may have been told to open; `/index.html` is what static hosts are given. */
const PAGE_PATHS = ['/', '/install', INDEX]

const ASSETS = '/assets/'

const ONE_YEAR_IN_SECONDS = 31_536_000
const ONE_HOUR_IN_SECONDS = 3_600

/** Names of assets hold a hash of what is in them; other files of `public/` keep their name when they change. */
const HSTS = `max-age=${ONE_YEAR_IN_SECONDS}`

const CACHE = {
  asset: `public, max-age=${ONE_YEAR_IN_SECONDS}, immutable`,
  other: `public, max-age=${ONE_HOUR_IN_SECONDS}`,
  never: 'no-store',
}

/**
 * Builds the host: a portal opens the app by POST, so the page answers POST as it answers GET. What the POST
 * carries (the user's token among it) is never read: the page asks the portal for it by itself.
 */
export function createHost({
  files,
  portalOrigins,
  compress = () => ({}),
  behindTls = false,
  otherBuilds = async () => undefined,
  isReady = () => true,
}: HostOptions): Host {
  const index = files.get(INDEX)
  if (index === undefined) throw new Error('The built app has no index.html')
  const preparing = preparePage(index.body, compress)

  async function page(c: Context): Promise<Response> {
    const query = new URL(c.req.url).searchParams
    const language = pageLanguage(query.get('LANG'), APP_LANGUAGES)
    const portal = readPortal(query, portalOrigins)
    if (portal.status === 'refused') return refused(c, portal.origin, language.tag)
    // A portal always names itself, so a POST without a portal comes from somewhere else.
    if (portal.status === 'absent' && c.req.method === 'POST') return refused(c, undefined, language.tag)

    const { byLanguage, scriptHashes, styleHashes } = await preparing
    const origin = portal.status === 'allowed' ? portal.origin : undefined
    c.header('cache-control', CACHE.never)
    c.header('content-security-policy', contentSecurityPolicy({ portal: origin, scriptHashes, styleHashes }))
    return send(c, byLanguage[language.tag], 'text/html; charset=utf-8')
  }

  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    // The page's address holds the portal's name and the app's ID there.
    c.header('referrer-policy', 'no-referrer')
    if (behindTls || c.req.url.startsWith('https:')) c.header('strict-transport-security', HSTS)
  })
  app.on(['GET', 'POST'], PAGE_PATHS, page)
  for (const path of PAGE_PATHS) app.all(path, (c) => methodNotAllowed(c, 'GET, HEAD, POST'))

  app.get('/healthz', (c) => c.text('ok', 200, { 'cache-control': CACHE.never }))
  app.all('/healthz', (c) => methodNotAllowed(c, 'GET, HEAD'))

  app.get('/readyz', (c) => {
    return isReady()
      ? c.text('ready', 200, { 'cache-control': CACHE.never })
      : c.text('stopping', 503, { 'cache-control': CACHE.never })
  })
  app.all('/readyz', (c) => methodNotAllowed(c, 'GET, HEAD'))

  app.all('*', async (c) => {
    const own = files.get(c.req.path)
    const file = own ?? (c.req.path.startsWith(ASSETS) ? await otherBuilds(c.req.path) : undefined)
    if (file === undefined) return c.text('Not found', 404, { 'cache-control': CACHE.never })
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return methodNotAllowed(c, 'GET, HEAD')
    c.header('cache-control', c.req.path.startsWith(ASSETS) ? CACHE.asset : CACHE.other)
    return send(c, file, getMimeType(c.req.path) ?? 'application/octet-stream')
  })

  return { fetch: async (request) => app.fetch(request) }
}

function send(c: Context, file: AppFile, type: string): Response {
  const { body, headers } = encodedBody(file, c.req.header('accept-encoding'))
  return c.body(body, 200, { ...headers, 'content-type': type })
}

/** A 403 may come from what stands before us, too: by the header the self-check knows ours. */
function refused(c: Context, origin: string | undefined, language: string): Response {
  const { html, policy } = refusalPage(origin, language)
  if (origin !== undefined) c.header('x-deal-chat', 'unlisted')
  return c.html(html, 403, { 'cache-control': CACHE.never, 'content-security-policy': policy })
}

function methodNotAllowed(c: Context, allow: string): Response {
  return c.text('Method not allowed', 405, { allow, 'cache-control': CACHE.never })
}
