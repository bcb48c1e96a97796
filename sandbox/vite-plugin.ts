import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { type Sandbox, type SandboxOptions, startSandbox } from './index.ts'
import { readRealData } from './real-portal/read-real-data.ts'
import type { RealPortalOptions } from './real-portal/real-portal.ts'

/** First port to try; a taken one leads to the next. */
const DEFAULT_PORT = 4300
const PORTS_TRIED = 20

/**
 * Port of each Vite server's portal, by the server's address and the port asked for. Kept on `globalThis`, because a
 * restart evaluates this file anew and open pages must find their portal again.
 */
const PORTS: unique symbol = Symbol.for('sandbox-portal.ports')
const globalStore = globalThis as typeof globalThis & { [PORTS]?: Map<string, number> }
globalStore[PORTS] ??= new Map()
const knownPorts = globalStore[PORTS]

/** Paths at which a portal opens an app by POST, which Vite answers with 404. */
const OPENED_BY_POST: ReadonlySet<string> = new Set(['/', '/index.html', '/install'])

/**
 * Port of the portal, and the source of the real portal's settings: this process's environment and command line by
 * default.
 */
export interface SandboxPluginOptions {
  port?: number
  environment?: Readonly<Record<string, string | undefined>>
  commandLine?: readonly string[]
}

/**
 * Starts a portal beside Vite's development and preview server. The portal's page opens the app, a visit to the app's
 * own address is redirected to the portal, and the portal's address is printed. With `BITRIX24_WEBHOOK` it shows a real
 * portal's data; with an invalid webhook address neither server starts.
 */
export function sandboxPlugin(options: SandboxPluginOptions = {}): Plugin {
  const { port = DEFAULT_PORT, environment = process.env, commandLine = process.argv } = options
  const realData = () => readRealData(environment, commandLine)
  return {
    name: 'sandbox-portal',
    configureServer: (server) => {
      const portal = attach(server, realData())
      const { listen } = server
      // Starts after Vite listens: a restarted server has released the port by then.
      server.listen = async (...args) => {
        const listening = await listen(...args)
        if (server.httpServer !== null) {
          await portal.start(port)
          // The address is the first line of `npm run dev`, before Vite's banner.
          portal.printAddress()
        }
        return listening
      }
    },
    configurePreviewServer: async (server) => {
      await attach(server, realData()).start(port)
    },
  }
}

function attach(
  server: ViteDevServer | PreviewServer,
  realData: RealPortalOptions | null,
): { start(port: number): Promise<void>; printAddress(): void } {
  let sandbox: Sandbox | null = null
  /** True between the address's own print and Vite's call to print it, which follows the banner. */
  let isPrinted = false
  const { printUrls, close } = server

  server.middlewares.use((request, response, next) => {
    if (sandbox !== null && isOpenedOutside(request)) redirect(response, sandbox.origin)
    else {
      openedByGet(request)
      next()
    }
  })
  const printAddress = () => {
    if (sandbox === null) printUrls()
    else server.config.logger.info(`  ➜  Sandbox portal: ${sandbox.origin}/${inBrackets(realData)}`)
  }
  server.printUrls = () => {
    if (!isPrinted) printAddress()
    isPrinted = false
  }
  server.close = async () => {
    await Promise.all([sandbox?.close(), close()])
  }
  // A restart doesn't call `close`.
  server.httpServer?.once('close', () => void sandbox?.close())
  return {
    printAddress: () => {
      printAddress()
      isPrinted = true
    },
    start: async (port) => {
      const app = server.resolvedUrls?.local[0] ?? ''
      const free = Array.from({ length: PORTS_TRIED }, (_, index) => port + index)
      const key = `${app} ${port}`
      const before = knownPorts.get(key)
      sandbox = await startOnFreePort(before === undefined ? free : [before, ...free], {
        appUrl: () => server.resolvedUrls?.local[0] ?? 'http://localhost:5173/',
        ...(realData === null ? {} : { realData }),
      })
      // The preview server has no address yet, and never restarts.
      if (app !== '') knownPorts.set(key, Number(new URL(sandbox.origin).port))
    },
  }
}

function inBrackets(realData: RealPortalOptions | null): string {
  if (realData === null) return ''
  return realData.allowWrites === true ? ' (real data, writes allowed)' : ' (real data, reads only)'
}

async function startOnFreePort([port = 0, ...others]: number[], options: SandboxOptions): Promise<Sandbox> {
  try {
    return await startSandbox({ ...options, port, redRows: 'allow' })
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isTaken || others.length === 0) throw error
    return startOnFreePort(others, options)
  }
}

/** True for a visit to the app's start page by the user, not by a portal's frame. */
function isOpenedOutside(request: IncomingMessage): boolean {
  const { pathname, searchParams } = addressOf(request)
  const destination = request.headers['sec-fetch-dest'] ?? 'document'
  return (
    request.method === 'GET' && pathname === '/' && !searchParams.has('DOMAIN') && destination === 'document'
  )
}

function openedByGet(request: IncomingMessage): void {
  if (request.method === 'POST' && OPENED_BY_POST.has(addressOf(request).pathname)) request.method = 'GET'
}

function redirect(response: ServerResponse, origin: string): void {
  response.writeHead(302, { location: `${origin}/`, 'cache-control': 'no-store' }).end()
}

function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost')
}
