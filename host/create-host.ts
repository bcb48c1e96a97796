import { type Context, Hono } from 'hono'
import type { AppFile, AppFiles } from './app-files.ts'
import { assetAnswers } from './assets/answer-asset.ts'
import { ASSET_PATH } from './assets/asset-path.ts'
import { allowsDictionaries } from './assets/dictionaries.ts'
import { createDrawPage } from './draw/draw-page.ts'
import type { Drawing } from './draw/drawing.ts'
import { CACHE_CONTROL } from './headers/cache-control.ts'
import { commonHeaders } from './headers/common-headers.ts'
import { answerPage } from './page/answer-page.ts'
import type { Compress } from './page/prepare-page.ts'

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
  /**
   * True where the platform hands over `Accept-Encoding` and passes a body on as it is: browsers then keep scripts and
   * styles as dictionaries, and get deltas where the build has some.
   */
  dictionaries?: boolean
  /** Draws the openings of some portals in the page; undefined: none, and no posted body is read. */
  drawing?: Drawing
  /** Finds an asset of another build by its path: an earlier build's, or a newer one's from another machine. */
  otherBuilds?: (path: string) => Promise<AppFile | undefined>
  /** False while the host stops: `/readyz` then answers 503 to the load balancer. */
  isReady?: () => boolean
  /** Receives errors of the handler; the client gets a 500 without details. */
  onFailure?: (failure: Error) => void
}

/** The production server as a web-standard `fetch` handler. */
export interface Host {
  fetch(request: Request): Response | Promise<Response>
}

const INDEX = '/index.html'

/** Paths that a portal can have as its handler; the two with `.html` are those of static hosting. */
const PAGE_PATHS = ['/', '/install', INDEX, '/install.html']

/**
 * Creates the host. A portal opens the app by POST, so the page answers POST as it answers GET. The POST body, with the
 * user's token in it, isn't read, except for `drawing`: the page gets the token from the portal's handshake.
 */
export function createHost({
  files,
  portalOrigins,
  compress = () => ({}),
  behindTls = false,
  dictionaries = false,
  drawing,
  otherBuilds = async () => undefined,
  isReady = () => true,
  // biome-ignore lint/suspicious/noConsole: the only log available on every platform.
  onFailure = (failure) => console.error(failure.stack),
}: HostOptions): Host {
  const index = files.get(INDEX)
  if (index === undefined) throw new Error('The built app has no index.html')
  const drawPage = drawing && createDrawPage(drawing, onFailure)
  const page = answerPage({ index, portalOrigins, compress, drawPage, drawnStyles: drawing?.styles ?? '' })
  const assets = new Map([...files].filter(([path]) => !PAGE_PATHS.includes(path)))
  const headers = { plain: commonHeaders(false), tls: commonHeaders(true) }
  const answers = (common: Record<string, string>) =>
    assetAnswers({
      common,
      allowsDictionaries: (request) => dictionaries && allowsDictionaries(request, behindTls),
    })
  const answerAsset = { plain: answers(headers.plain), tls: answers(headers.tls) }
  const transport = (url: string) => (behindTls || url.startsWith('https:') ? 'tls' : 'plain')

  const app = new Hono()
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(headers[transport(c.req.url)])) c.header(name, value)
    await next()
  })
  app.on(['GET', 'POST'], PAGE_PATHS, page)
  for (const path of PAGE_PATHS) app.all(path, (c) => methodNotAllowed(c, 'GET, HEAD, POST'))

  app.get('/healthz', (c) => plain(c, 'ok', 200))
  app.all('/healthz', (c) => methodNotAllowed(c, 'GET, HEAD'))

  app.get('/readyz', (c) => (isReady() ? plain(c, 'ready', 200) : plain(c, 'stopping', 503)))
  app.all('/readyz', (c) => methodNotAllowed(c, 'GET, HEAD'))

  app.all('*', async (c) => {
    const { path, method, raw } = c.req
    const file = assets.get(path) ?? (ASSET_PATH.test(path) ? await otherBuilds(path) : undefined)
    if (file === undefined) return plain(c, 'Not found', 404)
    if (method !== 'GET' && method !== 'HEAD') return methodNotAllowed(c, 'GET, HEAD')
    return answerAsset[transport(raw.url)](raw, path, file)
  })

  app.onError((failure, c) => {
    onFailure(failure)
    return plain(c, 'Something went wrong here', 500)
  })
  return {
    fetch(request) {
      const { method, url } = request
      const path = pathOf(url)
      const file = method === 'GET' || method === 'HEAD' ? assets.get(path) : undefined
      // Assets before the framework, whose dispatch takes more processor time than the answer.
      return file === undefined ? app.fetch(request) : answerAsset[transport(url)](request, path, file)
    },
  }
}

/** The path of an absolute URL as written; the framework decodes those with `%`. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const query = url.indexOf('?', start)
  return query === -1 ? url.slice(start) : url.slice(start, query)
}

function methodNotAllowed(c: Context, allow: string): Response {
  c.header('allow', allow)
  return plain(c, 'Method not allowed', 405)
}

function plain(c: Context, text: string, status: 200 | 404 | 405 | 500 | 503): Response {
  return c.text(text, status, { 'cache-control': CACHE_CONTROL.never })
}
