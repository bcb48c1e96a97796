import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { createHost, type Host } from '../../host/create-host.ts'
import { compressPage } from '../../host/node/compress-page.ts'
import { loadDrawing } from '../../host/node/drawing/load-drawing.ts'
import { loadAppFiles } from '../../host/node/load-app-files.ts'
import { HYDRATED } from '../../src/app/shell/hydrated.ts'
import { precompress } from '../../tools/precompress.ts'
import { createPortal } from '../server/portal.ts'
import { HOST_TO_PORTAL_MS, REST_MS } from './profiles.ts'

/** An app in the comparison. */
export interface Contestant {
  name: string
  /** Mark by which it tells that React has taken over; null: it tells nothing. */
  hydratedMark: string | null
  /** Builds it where needed, and gives what serves it. */
  host: (portalOrigin: string) => Promise<Host>
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** All are served by the same host, with the same compression and caching. */
const served = (folder: () => string | Promise<string>) => async (portalOrigin: string) =>
  createHost({
    files: await loadAppFiles(await folder()),
    portalOrigins: [portalOrigin],
    compress: compressPage,
    dictionaries: true,
  })

/** Hosts that draw in turn: each asks a portal once a second at most, and openings follow each other faster. */
const DRAWING_HOSTS = 8

/** The table of contestants, in the order of the printed columns. */
export const CONTESTANTS: readonly Contestant[] = [
  { name: 'asked ahead', hydratedMark: HYDRATED, host: served(() => here('../../dist/app')) },
  { name: 'drawn by the host', hydratedMark: HYDRATED, host: drawnByHost },
  { name: 'neither', hydratedMark: HYDRATED, host: served(buildNeither) },
  { name: 'by hand (a)', hydratedMark: null, host: served(() => here('../references/hand-written')) },
  { name: 'plain (b)', hydratedMark: null, host: served(buildPlain) },
]

/** The contestant that all others are compared with. */
export const BASELINE = 'by hand (a)'

/** Loaded at import: modules that are loaded later come too late for the bench's loader. */
const DRAWING = await loadDrawing(here('../../dist/host-drawing'), [])

/** Serves our app from hosts that draw; they ask the portal without the browser's network between them. */
async function drawnByHost(portalOrigin: string): Promise<Host> {
  const portal = createPortal()
  const fetch = async (url: URL | RequestInfo, init?: RequestInit) => {
    await sleep(HOST_TO_PORTAL_MS + REST_MS)
    return portal(new Request(url, init))
  }
  const drawing = { ...DRAWING, portals: [portalOrigin], fetch }
  const files = await loadAppFiles(here('../../dist/app'))
  const options = {
    files,
    portalOrigins: [portalOrigin],
    compress: compressPage,
    dictionaries: true,
    drawing,
  }
  const hosts = Array.from({ length: DRAWING_HOSTS }, () => createHost(options))
  let openings = 0
  return {
    fetch: (request) => {
      if (request.method === 'POST') openings += 1
      return (hosts[openings % DRAWING_HOSTS] as Host).fetch(request)
    },
  }
}

/** Builds our app so that the SDK asks first. */
async function buildNeither(): Promise<string> {
  const outDir = here('../../dist/bench/neither/app')
  process.env['ASK_AHEAD'] = 'off'
  try {
    await build({ root: here('../..'), logLevel: 'error', build: { outDir, emptyOutDir: true } })
  } finally {
    delete process.env['ASK_AHEAD']
  }
  return outDir
}

/** Builds reference (b) with Vite's defaults, as tutorials do. */
async function buildPlain(): Promise<string> {
  const outDir = here('../../dist/bench/plain')
  await build({
    root: here('../references/plain'),
    configFile: false,
    logLevel: 'error',
    plugins: [react(), precompress()],
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
